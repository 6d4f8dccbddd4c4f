import type { Range } from "../contract/index.ts";
import { mostHits, searchFor } from "./text-store.ts";

type Value = string | number;

/** Collects the conditions of a question and the values bound to them, in the same order. */
export class Conditions {
  readonly #parts: string[] = [];
  readonly #values: Value[] = [];

  get sql(): string {
    return this.#parts.join(" AND ");
  }

  get values(): readonly Value[] {
    return this.#values;
  }

  /** Adds a condition with as many values as it has question marks. */
  and(condition: string, ...values: readonly Value[]): this {
    this.#parts.push(condition);
    this.#values.push(...values);
    return this;
  }

  equals(column: string, value: Value | undefined): this {
    return value === undefined ? this : this.and(`${column} = ?`, value);
  }

  oneOf(column: string, values: readonly string[] | undefined): this {
    if (values === undefined) return this;
    return this.and(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values));
  }

  within(column: string, { from, until }: Range = {}): this {
    if (from !== undefined) this.and(`${column} >= ?`, from);
    if (until !== undefined) this.and(`${column} < ?`, until);
    return this;
  }

  /** Processes with these words, the newest ones. Text without a word in it doesn't limit. */
  matches(column: string, text: string | undefined): this {
    const search = text === undefined ? null : searchFor(text);
    if (search === null) return this;
    const hits = `SELECT rowid FROM process_text WHERE process_text MATCH ? ORDER BY rowid DESC LIMIT ${mostHits}`;
    return this.and(`${column} IN (${hits})`, search);
  }
}
