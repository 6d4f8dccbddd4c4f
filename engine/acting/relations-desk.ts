import type { RecordCard, RecordRef, RelationChoice, RelationTarget, Startable } from "../contract/index.ts";
import { findRelations, recordCard } from "../reading/relations.ts";
import { startables } from "../reading/startables.ts";
import type { Actor } from "./permit.ts";

/** People and records that the person may pick in forms. */
export class RelationsDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  /** At most 20; without words the newest records, and the first people by name. */
  find(target: RelationTarget, text = ""): readonly RelationChoice[] {
    const { reader, rights } = this.#actor();
    return findRelations(reader, rights, target, text);
  }

  /** A record to look at. Throws `artifact.unknown` also for one that the person may not see. */
  card(ref: Pick<RecordRef, "type" | "id">): RecordCard {
    const { reader, rights } = this.#actor();
    return recordCard(reader, rights, ref);
  }

  /** The ways in which the person may create a record of a type. */
  starts(type: string): readonly Startable[] {
    const { reader, person, rights } = this.#actor();
    return startables(reader, person, rights).filter(({ flowId }) => reader.flows.find(flowId)?.artifact?.id === type);
  }
}
