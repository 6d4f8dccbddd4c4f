import type { Question, ReadableDb } from "./database.ts";

/** Questions that are put together from filters: each wording is prepared once. */
export class Questions {
  readonly #db: ReadableDb;
  readonly #prepared = new Map<string, Question<unknown[], unknown>>();

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  ask<Row>(sql: string): Question<unknown[], Row> {
    const known = this.#prepared.get(sql) ?? this.#db.question<unknown[], unknown>(sql);
    this.#prepared.set(sql, known);
    return known as Question<unknown[], Row>;
  }
}
