import type {
  Page,
  PageQuery,
  Person,
  Place,
  PlaceCount,
  PlaceCounts,
  ProcessQuery,
  ProcessRow,
  TaskFilter,
  TaskQuery,
  TaskRow,
} from "../contract/index.ts";
import { isHuman } from "../nodes/index.ts";
import type { Rights } from "../people/rights.ts";
import type { TaskRecord } from "../base/records.ts";
import type { ListQuery, Walk } from "../storage/task-lists.ts";
import { processRow } from "./process-detail.ts";
import type { Reader } from "./reader.ts";
import { isRestricted } from "./task-actions.ts";
import { taskRow } from "./task-row.ts";

const usualPage = 50;
const largestPage = 200;
/** Tasks with rules of their own are counted one by one, up to here. */
const countedUpTo = 1_000;

/** A page of a place, in the order asked for. */
export function listPlace(
  reader: Reader,
  person: Person,
  rights: Rights,
  place: Place,
  query: TaskQuery,
): Page<TaskRow> {
  const walk = walkOf(place, person, rights);
  const allows = place === "queue" ? (task: TaskRecord) => mayTake(reader, person, task) : () => true;
  return taskPage(reader, rights, walk, query, allows);
}

/** A page of all tasks that the person may see. */
export function listTasks(reader: Reader, rights: Rights, query: TaskQuery): Page<TaskRow> {
  return taskPage(reader, rights, { place: "everywhere" }, query, () => true);
}

export function countTasks(reader: Reader, rights: Rights, filter: TaskFilter): number {
  return reader.stores.lists.count({ place: "everywhere" }, { flows: visibleFlows(reader, rights), filter });
}

/** A page of all processes that the person may see. */
export function listProcesses(reader: Reader, rights: Rights, query: ProcessQuery): Page<ProcessRow> {
  const size = sizeOf(query);
  const { processLists, processes } = reader.stores;
  const ids = processLists.page(limitedTo(reader, rights), query, size + 1);
  const rows = ids.slice(0, size).flatMap((id) => {
    const process = processes.find(id);
    return process ? [processRow(reader, process)] : [];
  });
  return pageOf(rows, ids.length > size);
}

export function countProcesses(reader: Reader, rights: Rights, query: ProcessQuery): number {
  return reader.stores.processLists.count(limitedTo(reader, rights), query);
}

/** How much waits. Exact, but for queues with rules such as four eyes, which are counted up to a limit. */
export function countPlaces(reader: Reader, person: Person, rights: Rights): PlaceCounts {
  return {
    inbox: countPlace(reader, person, rights, "inbox"),
    queue: countPlace(reader, person, rights, "queue"),
  };
}

/** How many tasks of a place pass the filter. */
export function countPlace(
  reader: Reader,
  person: Person,
  rights: Rights,
  place: Place,
  filter: TaskFilter = {},
): PlaceCount {
  const walk = walkOf(place, person, rights);
  const flows = visibleFlows(reader, rights);
  if (place !== "queue") return { count: reader.stores.lists.count(walk, { flows, filter }), more: false };
  const ruled = flows.filter((flow) => hasRules(reader, flow));
  const free = flows.filter((flow) => !ruled.includes(flow));
  const query: ListQuery = { flows: ruled, filter, sort: "newest" };
  const oneByOne =
    ruled.length === 0
      ? []
      : collect(reader, walk, query, null, countedUpTo + 1, (task) => mayTake(reader, person, task));
  const count = reader.stores.lists.count(walk, { flows: free, filter }) + Math.min(oneByOne.length, countedUpTo);
  return { count, more: oneByOne.length > countedUpTo };
}

function walkOf(place: Place, person: Person, rights: Rights): Walk {
  return place === "queue" ? { place, grants: rights.grants() } : { place, owner: person.id };
}

function taskPage(
  reader: Reader,
  rights: Rights,
  walk: Walk,
  query: TaskQuery,
  allows: (task: TaskRecord) => boolean,
): Page<TaskRow> {
  const size = sizeOf(query);
  const { sort = "newest", after, limit: _limit, ...filter } = query;
  const list: ListQuery = { flows: visibleFlows(reader, rights), filter, sort };
  const behind = after === undefined ? null : (reader.stores.tasks.find(after) ?? null);
  const found = collect(reader, walk, list, behind, size + 1, allows);
  const rows = found.slice(0, size).flatMap((task) => {
    const process = reader.stores.processes.find(task.process);
    return process ? [taskRow(reader, process, task)] : [];
  });
  return pageOf(rows, found.length > size);
}

/** Walks on until there are enough rows that the nodes' own rules allow. */
function collect(
  { stores }: Reader,
  walk: Walk,
  list: ListQuery,
  after: TaskRecord | null,
  wanted: number,
  allows: (task: TaskRecord) => boolean,
): readonly TaskRecord[] {
  const found: TaskRecord[] = [];
  for (let last = after; ; ) {
    const batch = stores.lists.page(walk, list, last, wanted);
    for (const task of batch) {
      if (allows(task)) found.push(task);
      if (found.length === wanted) return found;
    }
    last = batch.at(-1) ?? null;
    if (!last || batch.length < wanted) return found;
  }
}

function mayTake(reader: Reader, person: Person, task: TaskRecord): boolean {
  const process = reader.stores.processes.find(task.process);
  return process !== undefined && !isRestricted(reader, person, { process, task });
}

function hasRules(reader: Reader, flow: string): boolean {
  const nodes = Object.values(reader.flows.find(flow)?.nodes ?? {});
  return nodes.some((node) => isHuman(node) && node.restrictions.length > 0);
}

/** Flows that the person may view, also those that the program no longer knows. */
function visibleFlows(reader: Reader, rights: Rights): readonly string[] {
  const known = [...reader.flows.all()].map((flow) => flow.id);
  const all = new Set([...known, ...reader.stores.processLists.flows()]);
  return [...all].filter((flow) => rights.mayView(flow));
}

/** The same; null for somebody who may view them all. */
function limitedTo(reader: Reader, rights: Rights): readonly string[] | null {
  return rights.grants() === "all" ? null : visibleFlows(reader, rights);
}

function sizeOf({ limit = usualPage }: PageQuery): number {
  return Math.min(Math.max(1, Math.trunc(limit)), largestPage);
}

function pageOf<Row extends { readonly id: number }>(rows: readonly Row[], hasMore: boolean): Page<Row> {
  const last = rows.at(-1);
  return hasMore && last ? { rows, next: last.id } : { rows };
}
