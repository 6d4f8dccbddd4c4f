import type { Query, ReadableDb } from "./database.ts";

/** Questions that are put together from filters: each wording is prepared once. */
export class QueryCache {
  readonly #db: ReadableDb;
  readonly #prepared = new Map<string, Query<unknown[], unknown>>();

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  prepare<Row>(sql: string): Query<unknown[], Row> {
    const known = this.#prepared.get(sql) ?? this.#db.query<unknown[], unknown>(sql);
    this.#prepared.set(sql, known);
    return known as Query<unknown[], Row>;
  }
}
