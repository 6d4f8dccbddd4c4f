import { RecentCache } from "../base/recent-cache.ts";
import type { Query, ReadableDb } from "./database.ts";

/** More than all the filters that people of an office use; whoever tries others doesn't fill the memory with them. */
const maxPrepared = 500;

/** Questions that are put together from filters: each wording is prepared once, as long as it is asked now and then. */
export class QueryCache {
  readonly #prepared: RecentCache<string, Query<unknown[], unknown>>;

  constructor(db: ReadableDb) {
    this.#prepared = new RecentCache(maxPrepared, (sql: string) => db.query<unknown[], unknown>(sql));
  }

  prepare<Row>(sql: string): Query<unknown[], Row> {
    return this.#prepared.get(sql) as Query<unknown[], Row>;
  }
}
