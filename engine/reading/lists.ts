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
import type { ListQuery, Portion } from "../storage/task-lists.ts";
import type { ListPosition } from "../storage/task-order.ts";
import type { FourEyes, PersonalList, TaskSource } from "../storage/task-scans.ts";
import { type Visibility, within } from "../storage/visibility.ts";
import type { Actor } from "./actor.ts";
import { processRow } from "./process-detail.ts";
import type { ReadServices } from "./read-services.ts";
import { countOfProcesses, pageOfProcesses, quickCountOfProcesses } from "./process-search.ts";
import { isRestricted } from "../run/assignment.ts";
import { taskRows } from "./task-row.ts";
import { searchTasks, type TaskSearch } from "./task-search.ts";
import { maySee, visibilityOf, visibleFlows, visibleProcesses } from "./visibility.ts";

const defaultPageSize = 50;
const maxPageSize = 200;
/** So many tasks are asked by rules that their flow's author wrote, before a page or a count is given up for now. */
const askedAtOnce = 200;
/** So many rows of a search are counted at once. */
const countedAtOnce = 1_000;

/** A page of a place, in the order asked for. */
export function taskListPage(actor: Actor, listName: TaskListName, query: TaskQuery): Page<TaskRow> {
  return taskPage(actor, sourceOf(actor, listName), visibilityFor(actor, listName), query);
}

/** A page of all tasks that the person may see. */
export function listTasks(actor: Actor, query: TaskQuery): Page<TaskRow> {
  return taskPage(actor, { listName: "everywhere" }, visibilityOf(actor), query);
}

export function countTasks(actor: Actor, filter: TaskFilter): number {
  const list: ListQuery = { visible: visibilityOf(actor), filter, sort: "newest" };
  const search = searchTasks(actor, { listName: "everywhere" }, list, filter.text ?? "");
  return search ? countWhole(search) : actor.stores.lists.countEverywhere(list);
}

/** A page of all processes that the person may see. */
export function listProcesses(actor: Actor, query: ProcessQuery): Page<ProcessRow> {
  const size = sizeOf(query);
  const { ids, until } = pageOfProcesses(actor, visibleProcesses(actor), query, size + 1);
  const rows = ids.slice(0, size).flatMap((id) => {
    const process = actor.stores.processes.find(id);
    return process ? [processRow(actor, process)] : [];
  });
  return pageOf(rows, ids.length > size ? (rows.at(-1)?.id ?? null) : until);
}

export function countProcesses(actor: Actor, query: ProcessQuery): number {
  return countOfProcesses(actor, visibleProcesses(actor), query).count;
}

/** The same as fast as somebody types, who then may be told that there are more. */
export function quickProcessCount(actor: Actor, query: ProcessQuery): ProcessCount {
  return quickCountOfProcesses(actor, visibleProcesses(actor), query);
}

/** How much waits. Exact, but for queues with rules such as four eyes in which more waits than is looked at. */
export function taskListCounts(actor: Actor): TaskListCounts {
  return { inbox: taskListCount(actor, "inbox"), queue: taskListCount(actor, "queue") };
}

/** How many tasks of a place pass the filter. */
export function taskListCount(actor: Actor, listName: TaskListName, filter: TaskFilter = {}): TaskListCount {
  return counterOf(actor, listName)(filter, 1);
}

/** Counts what passes a filter in a place; `parts`: so many counts are asked for together. */
export function counterOf(actor: Actor, listName: TaskListName): (filter: TaskFilter, parts: number) => TaskListCount {
  const { lists } = actor.stores;
  const source = sourceOf(actor, listName);
  const visible = visibilityFor(actor, listName);
  const flows = [...visibleFlows(visible)];
  const ruled = listName === "queue" ? flows.filter((flow) => hasWrittenRules(actor, flow)) : [];
  const plain = (filter: TaskFilter, parts: number): TaskListCount => {
    if (ruled.length === 0) return lists.count(source, { visible, filter }, parts);
    const free = flows.filter((flow) => !ruled.includes(flow));
    const list: ListQuery = { visible: within(visible, ruled), filter, sort: "newest" };
    const asked = collect(actor, source, (...span) => lists.page(source, list, ...span), null, Infinity);
    const others = lists.count(source, { visible: within(visible, free), filter }, parts);
    return { count: others.count + asked.tasks.length, more: others.more || asked.until !== null };
  };
  return (filter, parts) => {
    const search = searchTasks(actor, source, { visible, filter, sort: "newest" }, filter.text ?? "");
    if (search === null) return plain(filter, parts);
    if (ruled.length === 0) return search.count(parts);
    const asked = collect(actor, source, search.page, null, Infinity);
    return { count: asked.tasks.length, more: asked.until !== null };
  };
}

/** In the queue, what waits for the person shows its process: flows shown in part are there as others are. */
function visibilityFor(actor: Actor, listName: TaskListName): Visibility {
  const visible = visibilityOf(actor);
  if (listName !== "queue" || visible.asked.length === 0) return visible;
  const asked = visible.asked.map(({ flow }) => flow);
  const whole = [...new Set([...(visible.whole ?? []), ...asked])];
  return { ...visible, whole, own: visible.own.filter((flow) => !asked.includes(flow)), asked: [] };
}

function sourceOf(actor: Actor, listName: TaskListName): PersonalList {
  const { person, rights } = actor;
  return listName === "queue"
    ? { listName, held: rights.held(), fourEyes: fourEyesOf(actor) }
    : { listName, owner: person.id };
}

function taskPage(actor: Actor, source: TaskSource, visible: Visibility, query: TaskQuery): Page<TaskRow> {
  const size = sizeOf(query);
  const { sort = "newest", after, limit: _limit, ...filter } = query;
  const behind = after === undefined ? null : positionOf(actor, after);
  const list: ListQuery = { visible, filter, sort };
  const search = searchTasks(actor, source, list, filter.text ?? "");
  const portionOf: PortionOf = search ? search.page : (...span) => actor.stores.lists.page(source, list, ...span);
  const { tasks, until } = collect(actor, source, portionOf, behind, size + 1);
  const rows = taskRows(actor, tasks.slice(0, size));
  return pageOf(rows, tasks.length > size ? (rows.at(-1)?.id ?? null) : (until?.id ?? null));
}

type PortionOf = (after: ListPosition | null, limit: number) => Portion;

/** Exactly how many rows there are, however long that takes. */
function countWhole(search: TaskSearch): number {
  const first = search.count();
  if (!first.more) return first.count;
  let count = 0;
  for (let after: ListPosition | null = null; ; ) {
    const { tasks, until }: Portion = search.page(after, countedAtOnce);
    count += tasks.length;
    after = tasks.length === countedAtOnce ? (tasks.at(-1) ?? null) : until;
    if (after === null) return count;
  }
}

/** Walks on until there are enough rows that rules of the flow's author allow, or enough were asked. */
function collect(
  actor: Actor,
  source: TaskSource,
  portionOf: PortionOf,
  after: ListPosition | null,
  wanted: number,
): Portion {
  const found: TaskRecord[] = [];
  let asked = 0;
  for (let last = after; ; ) {
    const limit = Math.min(wanted, askedAtOnce + 1);
    const { tasks, until } = portionOf(last, limit);
    for (const task of tasks) {
      const isRuled = source.listName === "queue" && hasWrittenRules(actor, task.flow);
      if (isRuled && asked === askedAtOnce) return { tasks: found, until: last };
      if (isRuled) asked += 1;
      last = task;
      if (!isRuled || mayTake(actor, task)) found.push(task);
      if (found.length === wanted) return { tasks: found, until: null };
    }
    if (tasks.length < limit) return { tasks: found, until };
  }
}

function mayTake(actor: Actor, task: TaskRecord): boolean {
  const process = actor.stores.processes.find(task.process);
  return process !== undefined && !isRestricted(actor, actor.person, { process, task });
}

/** Whether tasks of the flow have rules that no query knows. */
function hasWrittenRules({ flows }: ReadServices, flow: string): boolean {
  return humanNodes(flows, flow).some(({ restrictions }) => restrictions.some(({ done }) => done === undefined));
}

/** The rules that a query knows. */
function fourEyesOf({ flows }: ReadServices): readonly FourEyes[] {
  return [...flows.all()].flatMap(({ id }) =>
    humanNodes(flows, id).flatMap(({ name, restrictions }) => {
      const done = restrictions.flatMap((rule) => rule.done ?? []);
      return done.length === 0 ? [] : [{ flow: id, node: name, done }];
    }),
  );
}

function humanNodes(flows: ReadServices["flows"], flow: string) {
  return Object.values(flows.find(flow)?.nodes ?? {}).filter(isHuman);
}

/** Where a page begins. Of a task that the person doesn't see, nothing but the id that they sent counts. */
function positionOf(actor: Actor, id: number): ListPosition {
  const task = actor.stores.tasks.find(id);
  if (task && (task.owner === actor.person.id || maySee(actor, task.flow, task.process))) return task;
  return { id, flow: "", due: null, startedBy: null, priority: 0 };
}

function sizeOf({ limit = defaultPageSize }: PageQuery): number {
  return Math.min(Math.max(1, Math.trunc(limit)), maxPageSize);
}

function pageOf<Row>(rows: readonly Row[], next: number | null): Page<Row> {
  return next === null ? { rows } : { rows, next };
}
