import type { ProcessRecord } from "../base/records.ts";
import type { JsonObject } from "../contract/index.ts";
import type { StoredFlow } from "../forms/stored-flow.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import { readEntryOf } from "../history/read-entry.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";

/** The steps of a process up to when its data were as they are given, in whatever order. */
type Steps = () => Iterable<readonly ProcessStep[]>;

/**
 * The data of a process without what nobody has decided: an earlier version of its flow began with a default, such as No,
 * where there is a decision now.
 */
export function decidedData(
  reader: ReadServices,
  process: ProcessRecord,
  data: JsonObject = process.data,
  steps: Steps = () => allSteps(reader, process.id),
): JsonObject {
  const begun = begunDecided(reader, process).filter((name) => data[name] !== undefined);
  if (begun.length === 0) return data;
  const undecided = new Set(begun);
  for (const some of steps()) {
    for (const step of some) for (const name of namesIn(step)) undecided.delete(name);
    if (undecided.size === 0) return data;
  }
  return Object.fromEntries(Object.entries(data).filter(([name]) => !undecided.has(name)));
}

/** The decisions that had a default once. */
function begunDecided(reader: ReadServices, process: ProcessRecord): readonly string[] {
  const fields = Object.entries(knownSchemas(reader, process).data?.properties ?? {});
  const decisions = fields.filter(([, field]) => field["x-ui"]?.decision).map(([name]) => name);
  if (decisions.length === 0) return [];
  const versions = reader.stores.flowVersions.versionsOf(process.flow);
  const schemas = versions.map(({ definition }) => (definition as unknown as StoredFlow).data);
  return decisions.filter((name) => schemas.some(({ properties }) => properties[name]?.default !== undefined));
}

function* allSteps({ stores }: ReadServices, process: number): Generator<readonly ProcessStep[]> {
  for (const record of stores.audit.newestFirst(process)) yield readEntryOf(process, record).steps;
}

/** The fields of the data that somebody wrote or decided; who decides No where No stood changes nothing. */
function namesIn({ event, changes = [], decision }: ProcessStep): readonly string[] {
  const decided = decision?.part === "data" ? [decision.name] : [];
  return event === "data.changed" ? [...decided, ...changes.map(({ name }) => name)] : decided;
}
