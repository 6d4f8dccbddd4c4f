import type { BackgroundFilter, BackgroundState } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import type { ReadableDb } from "./database.ts";
import { QueryCache } from "./query-cache.ts";

/** Where each list begins, how it walks, and what lies behind a row. */
const scans = {
  queued: {
    from: "job JOIN task ON task.id = job.task",
    begins: "leased_until IS NULL",
    behind: "(run_at, job.task) > (SELECT run_at, task FROM job WHERE task = ?)",
    by: "run_at, job.task",
  },
  running: {
    from: "job JOIN task ON task.id = job.task",
    begins: "leased_until IS NOT NULL",
    behind: "job.task > ?",
    by: "job.task",
  },
  failed: { from: "task", begins: "status = 'ERROR'", behind: "task.id < ?", by: "task.id DESC" },
  timers: {
    from: "task",
    begins: "status = 'SCHEDULED' AND due IS NOT NULL",
    behind: "(due, task.id) > (SELECT due, id FROM task WHERE id = ?)",
    by: "due, task.id",
  },
} as const satisfies Record<BackgroundState, object>;

/** The flows that may be seen; null: all. */
type Flows = readonly string[] | null;

/** Lists of what the program does by itself, in pages by key; they answer with ids. */
export class BackgroundLists {
  readonly #queries: QueryCache;

  constructor(db: ReadableDb) {
    this.#queries = new QueryCache(db);
  }

  /** Up to `limit` tasks behind the task `after`: in the order in which they come, failed ones newest first. */
  page(
    state: BackgroundState,
    flows: Flows,
    filter: BackgroundFilter,
    { after, limit }: { readonly after: number | null; readonly limit: number },
  ): readonly number[] {
    const { from, behind, by } = scans[state];
    const conditions = this.#conditions(state, flows, filter);
    if (after !== null) conditions.and(behind, after);
    const sql = `SELECT task.id AS id FROM ${from} WHERE ${conditions.sql} ORDER BY ${by} LIMIT ?`;
    return this.#queries
      .prepare<{ id: number }>(sql)
      .all(...conditions.values, limit)
      .map(({ id }) => id);
  }

  /** How many there are, counted up to `most`. */
  count(state: BackgroundState, flows: Flows, limit: number): number {
    const { sql, values } = this.#conditions(state, flows, {});
    const counting = `SELECT count(*) AS count FROM (SELECT 1 FROM ${scans[state].from} WHERE ${sql} LIMIT ?)`;
    return this.#queries.prepare<{ count: number }>(counting).get(...values, limit)?.count ?? 0;
  }

  /** How many timers are due by a moment. */
  dueBy(timestamp: number): number {
    const sql = "SELECT count(*) AS count FROM task WHERE status = 'SCHEDULED' AND due IS NOT NULL AND due <= ?";
    return this.#queries.prepare<{ count: number }>(sql).get(timestamp)?.count ?? 0;
  }

  #conditions(state: BackgroundState, flows: Flows, { flow, node }: BackgroundFilter): Conditions {
    const conditions = new Conditions().and(scans[state].begins);
    // "+": the walk's own index keeps the order, one by flow would have to sort
    if (flows !== null) conditions.oneOf("+flow", flows);
    return conditions.equals("+flow", flow).equals("+node", node);
  }
}
