import type {
  Page,
  PageQuery,
  ProcessCount,
  TaskListName,
  TaskListCount,
  TaskListCounts,
  ProcessQuery,
  ProcessRow,
  TaskFilter,
  TaskQuery,
  TaskRow,
} from "../contract/index.ts";
import { isHuman } from "../nodes/index.ts";
import type { TaskRecord } from "../base/records.ts";
import type { ListPosition, ListQuery, Scan } from "../storage/task-lists.ts";
import { type Visibility, within } from "../storage/visibility.ts";
import type { Actor } from "./actor.ts";
import { processRow } from "./process-detail.ts";
import type { ReadServices } from "./read-services.ts";
import { countOfProcesses, pageOfProcesses, quickCountOfProcesses } from "./process-search.ts";
import { isRestricted } from "../run/assignment.ts";
import { taskRow } from "./task-row.ts";
import { searchTasks, type TaskSearch } from "./task-search.ts";
import { maySee, visibilityOf, visibleFlows, visibleProcesses } from "./visibility.ts";

const defaultPageSize = 50;
const maxPageSize = 200;
/** Tasks with rules of their own are counted one by one, up to here. */
const countedUpTo = 1_000;

/** A page of a place, in the order asked for. */
export function taskListPage(actor: Actor, listName: TaskListName, query: TaskQuery): Page<TaskRow> {
  const allows = listName === "queue" ? (task: TaskRecord) => mayTake(actor, task) : () => true;
  return taskPage(actor, scanOf(actor, listName), visibilityFor(actor, listName), query, allows);
}

/** A page of all tasks that the person may see. */
export function listTasks(actor: Actor, query: TaskQuery): Page<TaskRow> {
  return taskPage(actor, { listName: "everywhere" }, visibilityOf(actor), query, () => true);
}

export function countTasks(actor: Actor, filter: TaskFilter): number {
  const [scan, visible] = [{ listName: "everywhere" }, visibilityOf(actor)] as const;
  const search = searchTasks(actor, scan, { visible, filter, sort: "newest" }, filter.text ?? "");
  if (search) return wholeCount(search);
  return actor.stores.lists.count({ listName: "everywhere" }, { visible: visibilityOf(actor), filter });
}

/** A page of all processes that the person may see. */
export function listProcesses(actor: Actor, query: ProcessQuery): Page<ProcessRow> {
  const size = sizeOf(query);
  const { ids, until } = pageOfProcesses(actor, visibleProcesses(actor), query, size + 1);
  const rows = ids.slice(0, size).flatMap((id) => {
    const process = actor.stores.processes.find(id);
    return process ? [processRow(actor, process)] : [];
  });
  return until === null ? pageOf(rows, ids.length > size) : { rows, next: until };
}

export function countProcesses(actor: Actor, query: ProcessQuery): number {
  return countOfProcesses(actor, visibleProcesses(actor), query).count;
}

/** The same as fast as somebody types, who then may be told that there are more. */
export function quickProcessCount(actor: Actor, query: ProcessQuery): ProcessCount {
  return quickCountOfProcesses(actor, visibleProcesses(actor), query);
}

/** How much waits. Exact, but for queues with rules such as four eyes, which are counted up to a limit. */
export function taskListCounts(actor: Actor): TaskListCounts {
  return { inbox: taskListCount(actor, "inbox"), queue: taskListCount(actor, "queue") };
}

/** How many tasks of a place pass the filter. */
export function taskListCount(actor: Actor, listName: TaskListName, filter: TaskFilter = {}): TaskListCount {
  const walk = scanOf(actor, listName);
  const visible = visibilityFor(actor, listName);
  const search = searchTasks(actor, walk, { visible, filter, sort: "newest" }, filter.text ?? "");
  if (search) {
    const isRuled = listName === "queue" && [...visibleFlows(visible)].some((flow) => hasRules(actor, flow));
    return countFound(search, isRuled ? (task) => mayTake(actor, task) : null, countedUpTo);
  }
  if (listName !== "queue") return { count: actor.stores.lists.count(walk, { visible, filter }), more: false };
  const flows = [...visibleFlows(visible)];
  const ruled = flows.filter((flow) => hasRules(actor, flow));
  const free = flows.filter((flow) => !ruled.includes(flow));
  const query: ListQuery = { visible: within(visible, ruled), filter, sort: "newest" };
  const oneByOne =
    ruled.length === 0 ? [] : collect(actor, walk, query, null, countedUpTo + 1, (task) => mayTake(actor, task));
  const exact = actor.stores.lists.count(walk, { visible: within(visible, free), filter });
  return { count: exact + Math.min(oneByOne.length, countedUpTo), more: oneByOne.length > countedUpTo };
}

/** In the queue, what waits for the person shows its process: flows shown in part are there as others are. */
function visibilityFor(actor: Actor, listName: TaskListName): Visibility {
  const visible = visibilityOf(actor);
  if (listName !== "queue" || visible.asked.length === 0) return visible;
  const asked = visible.asked.map(({ flow }) => flow);
  const whole = [...new Set([...(visible.whole ?? []), ...asked])];
  return { ...visible, whole, own: visible.own.filter((flow) => !asked.includes(flow)), asked: [] };
}

function scanOf({ person, rights }: Actor, listName: TaskListName): Scan {
  return listName === "queue" ? { listName, grants: rights.grants() } : { listName, owner: person.id };
}

function taskPage(
  actor: Actor,
  scan: Scan,
  visible: Visibility,
  query: TaskQuery,
  allows: (task: TaskRecord) => boolean,
): Page<TaskRow> {
  const size = sizeOf(query);
  const { sort = "newest", after, limit: _limit, ...filter } = query;
  const list: ListQuery = { visible, filter, sort };
  const behind = after === undefined ? null : positionOf(actor, after);
  const search = searchTasks(actor, scan, list, filter.text ?? "");
  if (search) return foundPage(actor, search, behind, size, allows);
  const found = collect(actor, scan, list, behind, size + 1, allows);
  return pageOf(rowsOf(actor, found.slice(0, size)), found.length > size);
}

/** A page of what a search finds; a short one where looking on may find more. */
function foundPage(
  actor: Actor,
  search: TaskSearch,
  after: ListPosition | null,
  size: number,
  allows: (task: TaskRecord) => boolean,
): Page<TaskRow> {
  const found = search.find(after, size + 1, allows);
  const page = pageOf(rowsOf(actor, found.rows.slice(0, size)), found.rows.length > size);
  return found.next === null ? page : { ...page, next: found.next.id };
}

function rowsOf(actor: Actor, tasks: readonly TaskRecord[]): readonly TaskRow[] {
  return tasks.flatMap((task) => {
    const process = actor.stores.processes.find(task.process);
    return process ? [taskRow(actor, process, task)] : [];
  });
}

/** Exactly how many there are, however long that takes. */
function wholeCount(search: TaskSearch): number {
  const exact = search.count();
  if (exact !== null) return exact;
  let count = 0;
  for (let after: ListPosition | null = null; ; ) {
    const { rows, next }: ReturnType<TaskSearch["find"]> = search.find(after, countedUpTo, () => true);
    count += rows.length;
    after = next ?? rows.at(-1) ?? null;
    if (after === null || (next === null && rows.length < countedUpTo)) return count;
  }
}

/** Exact unless `more`: where rows have to be looked at one by one, they are up to a limit. */
function countFound(
  search: TaskSearch,
  allows: ((task: TaskRecord) => boolean) | null,
  limit: number,
): TaskListCount {
  const exact = allows === null ? search.count() : null;
  if (exact !== null) return { count: exact, more: false };
  const { rows, next } = search.find(null, limit + 1, allows ?? (() => true));
  return { count: Math.min(rows.length, limit), more: next !== null || rows.length > limit };
}

/** Walks on until there are enough rows that the nodes' own rules allow. */
function collect(
  { stores }: ReadServices,
  scan: Scan,
  list: ListQuery,
  after: ListPosition | null,
  wanted: number,
  allows: (task: TaskRecord) => boolean,
): readonly TaskRecord[] {
  const found: TaskRecord[] = [];
  for (let last: ListPosition | null = after; ; ) {
    const batch = stores.lists.page(scan, list, last, wanted);
    for (const task of batch) {
      if (allows(task)) found.push(task);
      if (found.length === wanted) return found;
    }
    last = batch.at(-1) ?? null;
    if (!last || batch.length < wanted) return found;
  }
}

function mayTake(actor: Actor, task: TaskRecord): boolean {
  const process = actor.stores.processes.find(task.process);
  return process !== undefined && !isRestricted(actor, actor.person, { process, task });
}

function hasRules(reader: ReadServices, flow: string): boolean {
  const nodes = Object.values(reader.flows.find(flow)?.nodes ?? {});
  return nodes.some((node) => isHuman(node) && node.restrictions.length > 0);
}

/** Where a page begins. Of a task that the person doesn't see, nothing but the id that they sent counts. */
function positionOf(actor: Actor, id: number): ListPosition {
  const task = actor.stores.tasks.find(id);
  if (task && maySee(actor, task.flow, task.process)) return task;
  return { id, flow: "", due: null, startedBy: null, priority: 0 };
}

function sizeOf({ limit = defaultPageSize }: PageQuery): number {
  return Math.min(Math.max(1, Math.trunc(limit)), maxPageSize);
}

function pageOf<Row extends { readonly id: number }>(rows: readonly Row[], hasMore: boolean): Page<Row> {
  const last = rows.at(-1);
  return hasMore && last ? { rows, next: last.id } : { rows };
}
