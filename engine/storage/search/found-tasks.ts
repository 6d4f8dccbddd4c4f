import type { TaskRecord } from "../../base/records.ts";
import { Conditions } from "../conditions.ts";
import type { ReadableDb } from "../database.ts";
import { QueryCache } from "../query-cache.ts";
import { compare, isOwn, keyOf, type ListPosition, type ListQuery, orders, restrict, type Scan, scans } from "../task-lists.ts";
import { parseTask, type RawTask, taskColumns } from "../task-store.ts";
import { seen } from "../visibility.ts";
import type { Expression } from "./terms.ts";

/** What somebody searches for, where few processes have it. */
export interface Found {
  readonly processes: readonly number[];
  /** The words that some tasks of a process have and others don't. */
  readonly words: readonly TaskWord[];
}

/** A word by which a task is found: one that its process says, its title, or its number. */
export interface TaskWord {
  /** The processes that say it. */
  readonly said: Expression;
  /** Tasks of these nodes are called so; each as `flow node`. */
  readonly nodes: readonly string[];
  readonly task: number | null;
}

type Filters = Omit<ListQuery, "sort">;

/** Lists of tasks from the processes that a search has found, whatever list they are looked for in. */
export class FoundTasks {
  readonly #queries: QueryCache;

  constructor(db: ReadableDb) {
    this.#queries = new QueryCache(db);
  }

  /** Up to `limit` rows behind `after`. */
  page(found: Found, scan: Scan, query: ListQuery, after: ListPosition | null, limit: number): readonly TaskRecord[] {
    const { by, behind } = orders[query.sort];
    const conditions = conditionsOf(found, scan, query);
    if (after) conditions.and(behind, ...keyOf(after, query.sort));
    // ids first: whole rows would be sorted with all that they say
    const sql = `SELECT ${taskColumns} FROM task WHERE id IN (${selected("id", conditions)} ORDER BY ${by} LIMIT ?)`;
    const rows = this.#queries.prepare<RawTask>(sql).all(...conditions.values, limit);
    return rows.map(parseTask).toSorted((a, b) => compare(a, b, query.sort));
  }

  isAny(found: Found, scan: Scan, query: Filters): boolean {
    const conditions = conditionsOf(found, scan, query);
    return this.#queries.prepare(`${selected("1", conditions)} LIMIT 1`).get(...conditions.values) !== undefined;
  }

  /** Exactly how many rows there are. */
  count(found: Found, scan: Scan, query: Filters): number {
    const conditions = conditionsOf(found, scan, query);
    const sql = selected("count(*) AS count", conditions);
    return this.#queries.prepare<{ count: number }>(sql).get(...conditions.values)?.count ?? 0;
  }
}

function selected(columns: string, { sql }: Conditions): string {
  return `SELECT ${columns} FROM task INDEXED BY task_of_process WHERE ${sql}`;
}

function conditionsOf({ processes, words }: Found, scan: Scan, query: Filters): Conditions {
  const conditions = new Conditions().and("process IN (SELECT value FROM json_each(?))", JSON.stringify(processes));
  const walks = scans(scan).filter(({ sql }) => sql !== "");
  if (walks.length > 0) conditions.any(walks);
  if (!isOwn(scan)) conditions.all(seen(query.visible, { flow: "task.flow", process: "task.process" }));
  for (const { said, nodes, task } of words) {
    conditions.and(
      `(process IN (SELECT rowid FROM process_text WHERE process_text MATCH ?)
        OR flow || ' ' || node IN (SELECT value FROM json_each(?)) OR id = ?)`,
      said,
      JSON.stringify(nodes),
      task ?? 0,
    );
  }
  return restrict(conditions, query, "");
}
