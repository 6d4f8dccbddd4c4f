import type { ProcessRecord } from "../base/records.ts";
import type { JsonObject } from "../contract/index.ts";
import type { StoredFlow } from "../forms/stored-flow.ts";
import { readEntryOf } from "../history/read-entry.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";

/**
 * The data of a process without what nobody has decided: an earlier version of its flow began with a default, such as No,
 * where there is a decision now.
 */
export function decidedData(reader: ReadServices, process: ProcessRecord): (data: JsonObject) => JsonObject {
  const undecided = new Set(undecidedFields(reader, process));
  if (undecided.size === 0) return (data) => data;
  return (data) => Object.fromEntries(Object.entries(data).filter(([name]) => !undecided.has(name)));
}

function undecidedFields(reader: ReadServices, process: ProcessRecord): readonly string[] {
  const { stores } = reader;
  const fields = Object.entries(knownSchemas(reader, process).data?.properties ?? {});
  const decisions = fields.filter(([name, field]) => field["x-ui"]?.decision && process.data[name] !== undefined);
  if (decisions.length === 0) return [];
  const versions = stores.flowVersions.versionsOf(process.flow).map((one) => one.definition as unknown as StoredFlow);
  const begun = decisions
    .map(([name]) => name)
    .filter((name) => versions.some(({ data }) => data.properties[name]?.default !== undefined));
  return begun.filter((name) => !wasChanged(reader, process.id, name));
}

function wasChanged({ stores }: ReadServices, process: number, name: string): boolean {
  for (const record of stores.audit.newestFirst(process)) {
    const changed = readEntryOf(process, record).steps.filter(({ event }) => event === "data.changed");
    if (changed.some(({ changes = [] }) => changes.some((change) => change.name === name))) return true;
  }
  return false;
}
