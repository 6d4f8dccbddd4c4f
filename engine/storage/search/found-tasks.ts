import type { TaskRecord } from "../../base/records.ts";
import { Conditions } from "../conditions.ts";
import type { ReadableDb } from "../database.ts";
import { checksOf } from "../plan-scan.ts";
import { QueryCache } from "../query-cache.ts";
import type { ListQuery } from "../task-lists.ts";
import { compare, type ListPosition, orderBy, partsOf } from "../task-order.ts";
import { everyScans, ownScan, type Scan, type TaskSource, waitingScan } from "../task-scans.ts";
import { parseTask, type RawTask, taskColumns } from "../task-store.ts";
import type { Expression } from "./expression.ts";

/** What somebody searches for, where few processes have it. */
export interface SearchHits {
  readonly processes: readonly number[];
  /** The words that some tasks of a process have and others don't. */
  readonly terms: readonly TaskTerm[];
}

/** A word by which a task is found: one that its process says, its title, or its number. */
export interface TaskTerm {
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
  page(
    hits: SearchHits,
    source: TaskSource,
    query: ListQuery,
    after: ListPosition | null,
    limit: number,
  ): readonly TaskRecord[] {
    const { sort } = query;
    const conditions = conditionsOf(hits, source, query);
    if (after) conditions.any(partsOf(sort, { after, until: null }).map((part) => part.conditions));
    // ids first: whole rows would be sorted with all that they say
    const ids = `${selected("id", conditions)} ORDER BY ${orderBy(sort, true)} LIMIT ?`;
    const sql = `SELECT ${taskColumns} FROM task WHERE id IN (${ids})`;
    const rows = this.#queries.prepare<RawTask>(sql).all(...conditions.values, limit);
    return rows.map(parseTask).toSorted((a, b) => compare(a, b, sort));
  }

  isAny(hits: SearchHits, source: TaskSource, query: Filters): boolean {
    const conditions = conditionsOf(hits, source, query);
    return this.#queries.prepare(`${selected("1", conditions)} LIMIT 1`).get(...conditions.values) !== undefined;
  }

  /** Exactly how many rows there are. */
  count(hits: SearchHits, source: TaskSource, query: Filters): number {
    const conditions = conditionsOf(hits, source, query);
    const sql = selected("count(*) AS count", conditions);
    return this.#queries.prepare<{ count: number }>(sql).get(...conditions.values)?.count ?? 0;
  }
}

function selected(columns: string, { sql }: Conditions): string {
  return `SELECT ${columns} FROM task INDEXED BY task_of_process WHERE ${sql}`;
}

function conditionsOf({ processes, terms }: SearchHits, source: TaskSource, query: Filters): Conditions {
  const conditions = new Conditions().and("process IN (SELECT value FROM json_each(?))", JSON.stringify(processes));
  const scan = scanOf(source, query);
  conditions.all(scan.start).all(checksOf(scan, query.filter, []));
  for (const { said, nodes, task } of terms) {
    conditions.and(
      `(process IN (SELECT rowid FROM process_text WHERE process_text MATCH ?)
        OR flow || ' ' || node IN (SELECT value FROM json_each(?)) OR id = ?)`,
      said,
      JSON.stringify(nodes),
      task ?? 0,
    );
  }
  return conditions;
}

/** The whole list as one scan: its indexes aren't used. */
function scanOf(source: TaskSource, { visible }: Filters): Scan {
  if (source.listName === "queue") return waitingScan(source, visible);
  if (source.listName !== "everywhere") return ownScan(source);
  const [scan] = everyScans(visible, {}, true);
  return scan ?? ownScan({ listName: "inbox", owner: 0 });
}
