import type { ProcessMoment, TaskMoment, TaskStatus, Until } from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import { detailFields } from "../forms/fields-of.ts";
import type { Rebuilt } from "../history/rebuild.ts";
import type { Trail } from "../history/trail.ts";
import { taskTitle } from "./brief.ts";
import type { Reader } from "./reader.ts";
import { personOf } from "./task-row.ts";

/** As many tasks as one looks at. */
const mostTasks = 200;

/** The process as it was known then, rebuilt from its audit entries. */
export function processMoment(reader: Reader, process: ProcessRecord, trail: Trail, until: Until): ProcessMoment {
  const position = positionOf(trail, until);
  const then = trail.stateAfter(position);
  const last = trail.entries[position - 1];
  const flow = reader.flows.find(process.flow);
  const record = process.artifact === null ? undefined : then.artifacts.get(process.artifact);
  const told = tasksToTell(then);
  return {
    processId: process.id,
    position,
    at: last?.at ?? null,
    actor: personOf(reader, last?.actor ?? null),
    status: then.status,
    data: flow ? detailFields(flow.data, then.data, reader.language) : [],
    artifact: flow?.artifact && record ? detailFields(flow.artifact.schema, record, reader.language) : [],
    taskCount: then.tasks.size,
    tasks: told.flatMap(([id, { status, owner }]) => taskMoment(reader, trail, id, status, owner) ?? []),
  };
}

/** How many commands lie within; a number beyond the end means all of them. */
export function positionOf({ entries }: Trail, until: Until): number {
  if ("position" in until) return Math.max(0, Math.min(until.position, entries.length));
  const isWithin =
    "moment" in until ? (at: number) => at <= until.moment : (_at: number, id: number) => id <= until.entry;
  return entries.findLastIndex(({ at, id }) => isWithin(at, id)) + 1;
}

export function taskMoment(
  reader: Reader,
  trail: Trail,
  id: number,
  status: TaskStatus,
  owner: number | null,
): TaskMoment | null {
  const task = trail.nodes.get(id);
  if (!task) return null;
  const { node, kind } = task;
  return { id, node, title: taskTitle(reader, task), kind, status, owner: personOf(reader, owner) };
}

const closed: ReadonlySet<TaskStatus> = new Set<TaskStatus>(["DONE", "CANCELED", "REVIVED"]);

function tasksToTell({ tasks }: Rebuilt) {
  const all = [...tasks];
  if (all.length <= mostTasks) return all;
  const open = all.filter(([, { status }]) => !closed.has(status)).slice(-mostTasks);
  const newest = all.slice(open.length - mostTasks);
  return [...new Map([...open, ...newest])].toSorted(([a], [b]) => a - b);
}
