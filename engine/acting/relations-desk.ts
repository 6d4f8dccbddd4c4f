import type { RecordCard, RecordRef, RelationChoice, RelationTarget, Startable } from "../contract/index.ts";
import { findRelations, recordCard } from "../reading/relations.ts";
import { startables } from "../reading/startables.ts";
import type { Actor } from "../reading/actor.ts";

/** People and records that the person may pick in forms. */
export class RelationsDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  /** At most 20; without words the newest records, and the first people by name. */
  find(target: RelationTarget, text = ""): readonly RelationChoice[] {
    return findRelations(this.#actor(), target, text);
  }

  /** A record to look at. Throws `artifact.unknown` also for one that the person may not see. */
  card(ref: Pick<RecordRef, "type" | "id">): RecordCard {
    return recordCard(this.#actor(), ref);
  }

  /** The ways in which the person may create a record of a type. */
  starts(type: string): readonly Startable[] {
    const actor = this.#actor();
    return startables(actor).filter(({ flowId }) => actor.flows.find(flowId)?.artifact?.id === type);
  }
}
