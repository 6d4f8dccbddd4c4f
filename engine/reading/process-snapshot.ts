import type { JsonObject, ProcessSnapshot, TaskSnapshot, TaskStatus, PointInTime } from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import { detailFields } from "../forms/fields-of.ts";
import type { Rebuilt } from "../history/rebuild.ts";
import type { ProcessHistory } from "../history/process-history.ts";
import { decidedData } from "./decided-data.ts";
import { taskTitle } from "./subject.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";
import { personOf } from "./person-of.ts";

/** As many tasks as one looks at. */
const maxTasks = 200;

/** The process as it was known then, rebuilt from its audit entries. */
export function processSnapshot(
  reader: ReadServices,
  process: ProcessRecord,
  history: ProcessHistory,
  until: PointInTime,
): ProcessSnapshot {
  const position = positionOf(history, until);
  const then = history.stateAfter(position);
  const last = history.entries[position - 1];
  const known = knownSchemas(reader, process);
  const record = process.artifact === null ? undefined : then.artifacts.get(process.artifact);
  const told = tasksToShow(then);
  return {
    processId: process.id,
    position,
    at: last?.at ?? null,
    actor: personOf(reader, last?.actor ?? null),
    status: then.status,
    data: known.data
      ? detailFields(known.data, decidedAfter(reader, process, history, { position, data: then.data }), reader.language)
      : [],
    artifact: known.artifact && record ? detailFields(known.artifact.schema, record, reader.language) : [],
    taskCount: then.tasks.size,
    tasks: told.flatMap(([id, { status, owner }]) => taskSnapshot(reader, history, id, status, owner) ?? []),
  };
}

/** The data after the first `position` commands, without what nobody had decided by then. */
export function decidedAfter(
  reader: ReadServices,
  process: ProcessRecord,
  history: ProcessHistory,
  { position, data }: { readonly position: number; readonly data: JsonObject },
): JsonObject {
  return decidedData(reader, process, data, () => history.entries.slice(0, position).map(({ steps }) => steps));
}

/** How many commands lie within; a number beyond the end means all of them. */
export function positionOf({ entries }: ProcessHistory, until: PointInTime): number {
  if ("position" in until) return Math.max(0, Math.min(until.position, entries.length));
  const isWithin =
    "timestamp" in until ? (at: number) => at <= until.timestamp : (_at: number, id: number) => id <= until.entry;
  return entries.findLastIndex(({ at, id }) => isWithin(at, id)) + 1;
}

export function taskSnapshot(
  reader: ReadServices,
  history: ProcessHistory,
  id: number,
  status: TaskStatus,
  owner: number | null,
): TaskSnapshot | null {
  const task = history.nodes.get(id);
  if (!task) return null;
  const { node, kind } = task;
  return { id, node, title: taskTitle(reader, task), kind, status, owner: personOf(reader, owner) };
}

const closed: ReadonlySet<TaskStatus> = new Set<TaskStatus>(["DONE", "CANCELED", "REVIVED"]);

function tasksToShow({ tasks }: Rebuilt) {
  const all = [...tasks];
  if (all.length <= maxTasks) return all;
  const open = all.filter(([, { status }]) => !closed.has(status)).slice(-maxTasks);
  const newest = all.slice(open.length - maxTasks);
  return [...new Map([...open, ...newest])].toSorted(([a], [b]) => a - b);
}
