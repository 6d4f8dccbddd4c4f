import type { TaskFilter, TaskSort } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import type { ReadableDb } from "./database.ts";
import { QueryCache } from "./query-cache.ts";
import { seen, seenInPart, seesInPart, type Visibility } from "./visibility.ts";
import type { TaskRecord } from "../base/records.ts";
import { parseTask, type RawTask, taskColumns } from "./task-store.ts";

/** A permission held; for one object, or null: for all. */
interface Grant {
  readonly permission: string;
  readonly object: string | null;
}

/** Where a list begins: each is a walk along indexes of its own. What somebody owns or owned they see, whatever its flow. */
export type Scan =
  | { readonly listName: "inbox" | "archive"; readonly owner: number }
  | { readonly listName: "queue"; readonly grants: "all" | readonly Grant[] }
  | { readonly listName: "everywhere" };

export interface ListQuery {
  readonly visible: Visibility;
  readonly filter: TaskFilter;
  readonly sort: TaskSort;
}

/** A row as the orders compare it. */
export type ListPosition = Pick<TaskRecord, "id" | "flow" | "due" | "startedBy" | "priority">;

const never = "9007199254740991";

/** How each order walks, and what lies behind a row. */
export const orders = {
  newest: { by: "id DESC", behind: "id < ?" },
  oldest: { by: "id", behind: "id > ?" },
  due: { by: `ifnull(due, ${never}), id`, behind: `(ifnull(due, ${never}), id) > (?, ?)` },
  flow: { by: "flow, id", behind: "(flow, id) > (?, ?)" },
  starter: { by: "ifnull(started_by, 0), id", behind: "(ifnull(started_by, 0), id) > (?, ?)" },
  priority: { by: "priority DESC, id DESC", behind: "(priority, id) < (?, ?)" },
} as const satisfies Record<TaskSort, unknown>;

const waiting = "status = 'NEW' AND kind = 'HUMAN'";

/**
 * Lists of tasks, in pages by key.
 *
 * Each question walks one index from its end and stops after a page, so that its cost does not grow with the file; a
 * filter passes over rows of the same walk only. The queue is one walk per permission, merged here: `permission IN (…)`
 * in one question would sort them all.
 */
export class TaskLists {
  readonly #queries: QueryCache;

  constructor(db: ReadableDb) {
    this.#queries = new QueryCache(db);
  }

  /** Up to `limit` rows behind `after`. */
  page(scan: Scan, query: ListQuery, after: ListPosition | null, limit: number): readonly TaskRecord[] {
    const { by, behind } = orders[query.sort];
    const rows = scans(scan).flatMap((conditions) => {
      // "+": the walk's own index keeps the order, one by flow would have to sort
      if (!isOwn(scan)) conditions.all(seen(query.visible, { flow: "+task.flow", process: "task.process" }));
      restrict(conditions, query, "+");
      if (after) conditions.and(behind, ...keyOf(after, query.sort));
      const sql = `SELECT ${taskColumns} FROM task WHERE ${conditions.sql} ORDER BY ${by} LIMIT ?`;
      return this.#queries.prepare<RawTask>(sql).all(...conditions.values, limit);
    });
    // somebody may hold a permission for an object and for all
    const tasks = [...new Map(rows.map((row) => [row.id, row])).values()].map(parseTask);
    return tasks.toSorted((a, b) => compare(a, b, query.sort)).slice(0, limit);
  }

  /** Exactly how many rows the list has. */
  count(scan: Scan, query: Omit<ListQuery, "sort">): number {
    const columns = { flow: "task.flow", process: "task.process" };
    const { visible } = query;
    // apart: what is seen as a whole is counted from an index alone
    const walks = isOwn(scan)
      ? scans(scan)
      : [
          ...scans(scan).map((walk) => walk.all(seen({ ...visible, ...nothingInPart }, columns))),
          ...(seesInPart(visible) ? scans(scan).map((walk) => walk.all(seenInPart(visible, columns))) : []),
        ];
    const count = ({ sql, values }: Conditions) =>
      this.#queries.prepare<{ count: number }>(`SELECT count(*) AS count FROM task WHERE ${sql}`).get(...values)
        ?.count ?? 0;
    return walks.map((walk) => count(restrict(walk, query, ""))).reduce((sum, one) => sum + one, 0);
  }
}

const nothingInPart = { own: [], asked: [], objects: [] } as const;

export function isOwn({ listName }: Scan): boolean {
  return listName === "inbox" || listName === "archive";
}

export function scans(scan: Scan): readonly Conditions[] {
  switch (scan.listName) {
    case "everywhere":
      return [new Conditions()];
    case "inbox":
      return [new Conditions().and("owner = ? AND status = 'ASSIGNED'", scan.owner)];
    case "archive":
      return [new Conditions().and("owner = ? AND status = 'DONE'", scan.owner)];
    case "queue":
      if (scan.grants === "all") return [new Conditions().and(waiting)];
      return [new Conditions().and(`permission IS NULL AND ${waiting}`), ...reduced(scan.grants).map(queueOf)];
  }
}

function queueOf({ permission, object }: Grant): Conditions {
  const conditions = new Conditions().and(`permission = ? AND ${waiting}`, permission);
  if (object === null) return conditions;
  return conditions.and("permission_object = ? AND permission_object IS NOT NULL", object);
}

/** A permission held for all needs no walk for one object. */
function reduced(grants: readonly Grant[]): readonly Grant[] {
  const forAll = new Set(grants.filter(({ object }) => object === null).map(({ permission }) => permission));
  return grants.filter(({ permission, object }) => object === null || !forAll.has(permission));
}

export function restrict(conditions: Conditions, { filter }: Pick<ListQuery, "filter">, plain: "+" | ""): Conditions {
  if (filter.due === null) conditions.and(`${plain}due IS NULL`);
  else conditions.within(`${plain}due`, filter.due);
  return conditions
    .equals(`${plain}flow`, filter.flow)
    .equals(`${plain}node`, filter.node)
    .oneOf(`${plain}status`, filter.statuses)
    .equals(`${plain}owner`, filter.owner)
    .equals(`${plain}started_by`, filter.startedBy)
    .within(`${plain}created`, filter.created)
    .fields("task.process", filter.fields);
}

export function keyOf({ id, flow, due, startedBy, priority }: ListPosition, sort: TaskSort): readonly (string | number)[] {
  if (sort === "flow") return [flow, id];
  if (sort === "starter") return [startedBy ?? 0, id];
  if (sort === "due") return [due ?? Number.MAX_SAFE_INTEGER, id];
  return sort === "priority" ? [priority, id] : [id];
}

export function compare(a: TaskRecord, b: TaskRecord, sort: TaskSort): number {
  const dueOf = ({ due }: TaskRecord) => due ?? Number.MAX_SAFE_INTEGER;
  if (sort === "oldest") return a.id - b.id;
  // as SQLite compares: by code, not as people sort
  if (sort === "flow") return (a.flow < b.flow ? -1 : Number(a.flow > b.flow)) || a.id - b.id;
  if (sort === "starter") return (a.startedBy ?? 0) - (b.startedBy ?? 0) || a.id - b.id;
  if (sort === "due") return dueOf(a) - dueOf(b) || a.id - b.id;
  return (sort === "priority" ? b.priority - a.priority : 0) || b.id - a.id;
}
