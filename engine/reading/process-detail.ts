import { localize } from "../base/localize.ts";
import type { ArtifactDetail, JsonObject, ProcessDetail, ProcessRow } from "../contract/index.ts";
import type { ArtifactType } from "../flow/artifact-type.ts";
import { detailFields } from "../forms/fields-of.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import { flowTitle, processSubject } from "./subject.ts";
import { processColumns } from "./columns.ts";
import { wholeHistory } from "./history-entry.ts";
import type { ReadContext } from "./read-context.ts";
import { personOf, taskRow } from "./task-row.ts";

/** A process as lists show it. */
export function processRow(reader: ReadContext, process: ProcessRecord): ProcessRow {
  return {
    id: process.id,
    flowId: process.flow,
    flowTitle: flowTitle(reader, process.flow),
    flowVersion: process.flowVersion,
    subject: processSubject(reader, process),
    status: process.status,
    created: process.created,
    finished: process.finished,
    startedBy: personOf(reader, process.startedBy),
    columns: processColumns(reader, process),
  };
}

/** Everything on a process's page. */
export function processDetail(actor: Actor, process: ProcessRecord): ProcessDetail {
  const tasks = actor.stores.tasks.ofProcess(process.id);
  const flow = actor.flows.find(process.flow);
  return {
    ...processRow(actor, process),
    manages: actor.rights.mayManage(process.flow),
    data: flow ? detailFields(flow.data, process.data, actor.language) : [],
    artifact: artifactDetail(actor, process, process.artifact),
    seed: artifactDetail(actor, process, process.seed),
    tasks: tasks.map((task) => taskRow(actor, process, task)),
    timeline: wholeHistory(actor, process),
  };
}

/** A record of the flow's type, as it is now; null when the process has none. */
export function artifactDetail(reader: ReadContext, process: ProcessRecord, id: number | null): ArtifactDetail | null {
  const record = id === null ? undefined : reader.stores.artifacts.find(id);
  const type = reader.flows.find(process.flow)?.artifact;
  if (!record || type?.id !== record.type) return null;
  return {
    id: record.id,
    type: type.id,
    title: localize(type.title, reader.language),
    label: labelOf(type, record.data) ?? localize(type.title, reader.language),
    revision: record.revision,
    fields: detailFields(type.schema, record.data, reader.language),
  };
}

/** Null when the author's function fails, for instance on a record that an older version wrote. */
export function labelOf(type: ArtifactType, record: JsonObject): string | null {
  try {
    const label: unknown = type.label(record);
    return typeof label === "string" ? label : null;
  } catch {
    return null;
  }
}
