import { localize } from "../base/localize.ts";
import type { ArtifactRecord } from "../base/records.ts";
import type { Page, RecordDetail, RecordQuery, RecordRevision, RecordRow, RecordType } from "../contract/index.ts";
import type { ArtifactType } from "../flow/artifact-type.ts";
import { columnsOf, filledColumns } from "../forms/columns.ts";
import { describedFields, detailFields } from "../forms/fields-of.ts";
import { objectSchema } from "../forms/json-schema.ts";
import { changesBetween } from "../history/changes.ts";
import type { Actor } from "./actor.ts";
import { processRow } from "./process-detail.ts";
import { pageOfProcesses } from "./process-search.ts";
import type { ReadServices } from "./read-services.ts";
import { readableRecord, recordRef, typeOf, visibleOf } from "./relations.ts";
import { personOf } from "./person-of.ts";
import { maySee, visibilityOf, visibleFlows } from "./visibility.ts";

const defaultLimit = 50;
const maxLimit = 200;
const maxRevisions = 100;
const maxProcesses = 50;

/** The kinds of records of flows of which the person sees something, by title. */
export function recordTypes(actor: Actor): readonly RecordType[] {
  const { flows, language } = actor;
  const visible = visibleFlows(visibilityOf(actor));
  const types = new Map<string, RecordType>();
  for (const { id, artifact } of flows.all()) {
    if (!artifact || !visible.has(id)) continue;
    types.set(artifact.id, { id: artifact.id, title: localize(artifact.title, language) });
  }
  return [...types.values()].toSorted((a, b) => a.title.localeCompare(b.title, language));
}

/**
 * A page of records of one type, the newest first. They are found by their processes, since seeing a record is seeing
 * one of them; the page's `next` is a process.
 */
export function listRecords(actor: Actor, type: string, query: RecordQuery): Page<RecordRow> {
  const { text = "", after, limit = defaultLimit } = query;
  const wanted = Math.max(1, Math.min(limit, maxLimit));
  const visible = visibleOf(actor, type);
  const words = text.trim() === "" ? {} : { text };
  const rows = new Map<number, RecordRow>();
  let last = after;
  for (;;) {
    const asked = { ...words, ...(last === undefined ? {} : { after: last }) };
    const { ids, until } = pageOfProcesses(actor, visible, asked, wanted);
    for (const id of ids) {
      last = id;
      const record = recordOf(actor, type, id);
      if (record && !rows.has(record.id) && isNewestOf(actor, record.id, id, text)) {
        rows.set(record.id, rowOf(actor, record));
      }
      if (rows.size === wanted) return { rows: [...rows.values()], next: id };
    }
    last = until ?? last;
    if (until === null && ids.length < wanted) return { rows: [...rows.values()] };
  }
}

/** A record with its revisions and the processes that touched it. Throws `artifact.unknown`. */
export function recordDetail(actor: Actor, type: string, id: number): RecordDetail {
  const { language } = actor;
  const { record } = readableRecord(actor, type, id);
  const artifactType = typeOf(actor, type);
  const processes = actor.stores.processes
    .touching(id, maxProcesses)
    .filter((process) => maySee(actor, process.flow, process.id));
  return {
    id,
    type,
    title: localize(artifactType.title, language),
    label: recordRef(actor, record).label,
    revision: record.revision,
    fields: detailFields(objectSchema(artifactType.schema), record.data, language),
    revisions: revisionsOf(actor, artifactType, id),
    processes: processes.map((process) => processRow(actor, process)),
  };
}

function recordOf({ stores }: ReadServices, type: string, processId: number): ArtifactRecord | null {
  const process = stores.processes.find(processId);
  const record = process?.artifact ? stores.artifacts.find(process.artifact) : undefined;
  return record?.type === type ? record : null;
}

/** A record of several processes is listed once, with the newest; a search may find it by any of them. */
function isNewestOf(actor: Actor, record: number, process: number, text: string): boolean {
  if (text.trim() !== "") return true;
  const processes = actor.stores.processes.ofArtifact(record);
  return processes.findLast(({ flow, id }) => maySee(actor, flow, id))?.id === process;
}

function rowOf(reader: ReadServices, record: ArtifactRecord): RecordRow {
  const flow = [...reader.flows.all()].find(({ artifact }) => artifact?.id === record.type);
  const columns = flow ? columnsOf(flow, reader.language).filter(({ part }) => part === "artifact") : [];
  return {
    id: record.id,
    type: record.type,
    label: recordRef(reader, record).label,
    revision: record.revision,
    columns: filledColumns(columns, { data: {}, artifact: record.data }),
  };
}

function revisionsOf(reader: ReadServices, { schema }: ArtifactType, id: number): readonly RecordRevision[] {
  const fields = describedFields(objectSchema(schema), reader.language);
  // one more than is told: the oldest told is compared with it
  const newest = reader.stores.artifacts.newestRevisionsOf(id, maxRevisions + 1);
  return newest.slice(0, maxRevisions).map(({ revision, at, actor, data }, index) => {
    const before = newest[index + 1]?.data ?? {};
    const changes = changesBetween(before, data).map(({ name, before, after }) => {
      const { title = name, widget = null } = fields.get(name) ?? {};
      return { name, title, widget, before, after };
    });
    return { revision, at, actor: personOf(reader, actor), changes };
  });
}
