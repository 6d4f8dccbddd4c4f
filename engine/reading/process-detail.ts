import { localize } from "../base/localize.ts";
import type { ArtifactDetail, DetailField, JsonObject, ProcessDetail, ProcessRow } from "../contract/index.ts";
import type { ArtifactType } from "../flow/artifact-type.ts";
import { detailFields } from "../forms/fields-of.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import { allAttachments } from "./attachments.ts";
import { allComments } from "./comments.ts";
import { flowTitle, processSubject } from "./subject.ts";
import { processDecisions, processOutcome } from "./decision.ts";
import { processHeading } from "./heading.ts";
import { processColumns } from "./columns.ts";
import { decidedData } from "./decided-data.ts";
import { wholeHistory } from "./history-entry.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";
import { personOf } from "./person-of.ts";
import { taskRowsOf } from "./task-row.ts";

/** A process as lists show it. */
export function processRow(reader: ReadServices, process: ProcessRecord): ProcessRow {
  return {
    id: process.id,
    flowId: process.flow,
    flowTitle: flowTitle(reader, process.flow),
    flowVersion: process.flowVersion,
    ...processHeading(reader, process),
    subject: processSubject(reader, process),
    status: process.status,
    created: process.created,
    finished: process.finished,
    outcome: processOutcome(reader, process),
    startedBy: personOf(reader, process.startedBy),
    columns: processColumns(reader, process),
  };
}

/** Everything on a process's page. */
export function processDetail(actor: Actor, process: ProcessRecord): ProcessDetail {
  const tasks = actor.stores.tasks.ofProcess(process.id);
  return {
    ...processRow(actor, process),
    manages: actor.rights.mayManage(process.flow),
    data: processFields(actor, process),
    artifact: artifactDetail(actor, process, process.artifact),
    seed: artifactDetail(actor, process, process.seed),
    decisions: processDecisions(actor, process),
    tasks: taskRowsOf(actor, process, tasks),
    comments: allComments(actor, process),
    attachments: allAttachments(actor, process),
    timeline: wholeHistory(actor, process),
  };
}

/** What the data of a process says; empty when nothing is known any more of its fields. */
export function processFields(reader: ReadServices, process: ProcessRecord): readonly DetailField[] {
  const { data } = knownSchemas(reader, process);
  return data ? detailFields(data, decidedData(reader, process), reader.language) : [];
}

/** A record of the flow's type, as it is now; null when the process has none. */
export function artifactDetail(reader: ReadServices, process: ProcessRecord, id: number | null): ArtifactDetail | null {
  const record = id === null ? undefined : reader.stores.artifacts.find(id);
  const type = knownSchemas(reader, process).artifact;
  if (!record || type?.id !== record.type) return null;
  const title = localize(type.title, reader.language);
  return {
    id: record.id,
    type: type.id,
    title,
    label: (type.known && labelOf(type.known, record.data)) ?? title,
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
