import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { ArtifactRecord, ProcessRecord } from "../base/records.ts";
import type { RecordCard, RecordRef, RelationChoice, RelationTarget } from "../contract/index.ts";
import type { ArtifactType } from "../flow/artifact-type.ts";
import { type Visibility, within } from "../storage/visibility.ts";
import { detailFields } from "../forms/fields-of.ts";
import { objectSchema } from "../forms/json-schema.ts";
import type { Actor } from "./actor.ts";
import { labelOf } from "./process-detail.ts";
import { pageOfProcesses } from "./process-search.ts";
import type { ReadServices } from "./read-services.ts";
import { flowTitle } from "./subject.ts";
import { maySee, visibilityOf } from "./visibility.ts";

/** As many as one looks at while searching. */
const maxFound = 20;

/** What a relation field can hold, by words: people by name, records by what they say, the newest first. */
export function findRelations(actor: Actor, target: RelationTarget, text: string): readonly RelationChoice[] {
  return target.to === "person" ? findPeople(actor, text) : findRecords(actor, target.record, text);
}

function findPeople({ stores }: ReadServices, text: string): readonly RelationChoice[] {
  const words = text.toLowerCase().split(/\s+/u);
  return stores.people
    .active()
    .filter(({ name, displayName }) => {
      const both = `${displayName} ${name}`.toLowerCase();
      return words.every((word) => both.includes(word));
    })
    .slice(0, maxFound)
    .map(({ id, name, displayName }) => ({ value: { person: id, name: displayName }, hint: name }));
}

function findRecords(actor: Actor, type: string, text: string): readonly RelationChoice[] {
  const query = text.trim() === "" ? {} : { text };
  const found = pageOfProcesses(actor, visibleOf(actor, type), query, maxFound).ids;
  return found.flatMap((id) => {
    const process = actor.stores.processes.find(id);
    const record = process?.artifact ? actor.stores.artifacts.find(process.artifact) : undefined;
    if (!process || record?.type !== type) return [];
    return [{ value: recordRef(actor, record), hint: `${flowTitle(actor, process.flow)} ${id}` }];
  });
}

/** Which processes the person sees of the flows that work with records of a type. */
export function visibleOf(actor: Actor, type: string): Visibility {
  const flows = [...actor.flows.all()].filter(({ artifact }) => artifact?.id === type);
  return within(
    visibilityOf(actor),
    flows.map(({ id }) => id),
  );
}

/**
 * A record to look at. Throws `artifact.unknown` for one that doesn't exist, or belongs to no process that the person
 * sees: which of the two is not told.
 */
export function recordCard(actor: Actor, { type, id }: Pick<RecordRef, "type" | "id">): RecordCard {
  const { record, process } = readableRecord(actor, type, id);
  const artifactType = typeOf(actor, type);
  return {
    ref: recordRef(actor, record),
    title: localize(artifactType.title, actor.language),
    fields: detailFields(objectSchema(artifactType.schema), record.data, actor.language),
    processId: process.id,
  };
}

/** Throws `artifact.unknown`. */
export function readableRecord(
  actor: Actor,
  type: string,
  id: number,
): { readonly record: ArtifactRecord; readonly process: ProcessRecord } {
  const { stores } = actor;
  const process = stores.processes.ofArtifact(id).find((one) => maySee(actor, one.flow, one.id));
  const record = process && stores.artifacts.find(id);
  if (process && record?.type === type) return { record, process };
  throw new FlowError("artifact.unknown", `There is no record ${id} of type "${type}", or you may not see it.`, {
    type,
    id,
  });
}

/** The reference to a record, with its name as it is now. */
export function recordRef(reader: ReadServices, { id, type, data }: ArtifactRecord): RecordRef {
  const artifactType = typeOf(reader, type);
  return { type, id, label: labelOf(artifactType, data) ?? `${localize(artifactType.title, reader.language)} ${id}` };
}

/** Throws `artifact.unknown`. */
export function typeOf({ flows }: ReadServices, id: string): ArtifactType {
  const type = [...flows.all()].find((flow) => flow.artifact?.id === id)?.artifact;
  if (type) return type;
  throw new FlowError("artifact.unknown", `No flow has records of type "${id}".`, { type: id });
}
