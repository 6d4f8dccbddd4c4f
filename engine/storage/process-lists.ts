import type { ProcessQuery, ProcessStatus } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import type { ReadableDb } from "./database.ts";
import { QueryCache } from "./query-cache.ts";

const orders = { newest: { by: "id DESC", behind: "id < ?" }, oldest: { by: "id", behind: "id > ?" } } as const;

/** Lists of processes, in pages by key. Answers with ids. */
export class ProcessLists {
  readonly #queries: QueryCache;

  constructor(db: ReadableDb) {
    this.#queries = new QueryCache(db);
  }

  /**
   * Up to `limit` ids. `flows` are those that may be seen; null: all, also those that the program no longer knows.
   *
   * Each flow and status is one walk along an index, merged here: one question for several of them would sort them all.
   */
  page(flows: readonly string[] | null, query: ProcessQuery, limit: number): readonly number[] {
    const { after, sort = "newest" } = query;
    const { by, behind } = orders[sort];
    const ids = scansOf(flows, query).flatMap((conditions) => {
      if (after !== undefined) conditions.and(behind, after);
      const where = conditions.sql === "" ? "" : `WHERE ${conditions.sql}`;
      const sql = `SELECT id FROM process ${where} ORDER BY ${by} LIMIT ?`;
      return this.#queries.prepare<{ id: number }>(sql).all(...conditions.values, limit);
    });
    const order = sort === "newest" ? -1 : 1;
    return ids
      .map(({ id }) => id)
      .toSorted((a, b) => order * (a - b))
      .slice(0, limit);
  }

  /** Exactly how many there are. */
  count(flows: readonly string[] | null, query: ProcessQuery): number {
    return scansOf(flows, query)
      .map(({ sql, values }) => {
        const where = sql === "" ? "" : `WHERE ${sql}`;
        return this.#queries
          .prepare<{ count: number }>(`SELECT count(*) AS count FROM process ${where}`)
          .get(...values);
      })
      .reduce((sum, row) => sum + (row?.count ?? 0), 0);
  }

  /** Every flow that has processes, also those that the program no longer knows. */
  flows(): readonly string[] {
    // walks from one flow to the next, however many processes each has
    const sql = `WITH RECURSIVE known (flow) AS (
        SELECT min(flow) FROM process
        UNION ALL SELECT (SELECT min(flow) FROM process WHERE flow > known.flow) FROM known WHERE known.flow IS NOT NULL)
      SELECT flow FROM known WHERE flow IS NOT NULL`;
    return this.#queries
      .prepare<{ flow: string }>(sql)
      .all()
      .map(({ flow }) => flow);
  }
}

const statuses = ["NEW", "DONE", "CANCELED"] as const satisfies readonly ProcessStatus[];

/** Where a list begins: along the order of ids, of one status, or of each flow and status. */
function scansOf(flows: readonly string[] | null, query: ProcessQuery): readonly Conditions[] {
  const wanted = query.flow === undefined ? flows : [query.flow].filter((flow) => flows?.includes(flow) ?? true);
  const ofStatus = query.status === undefined ? statuses : [query.status];
  const begun =
    wanted === null
      ? [new Conditions().equals("status", query.status)]
      : wanted.flatMap((flow) =>
          ofStatus.map((status) => new Conditions().and("flow = ? AND status = ?", flow, status)),
        );
  return begun.map((conditions) =>
    conditions
      .equals("started_by", query.startedBy)
      .within("created", query.created)
      .fields("process.id", query.fields)
      .matches("id", query.text),
  );
}
