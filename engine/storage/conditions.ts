import type { FieldFilter, Range } from "../contract/index.ts";
import type { Expression } from "./search/expression.ts";

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

  /** Adds that one of these holds; none does when there are none. */
  any(ways: readonly Conditions[]): this {
    const sql = ways.map((way) => `(${way.sql})`).join(" OR ");
    return this.and(ways.length === 0 ? "FALSE" : `(${sql})`, ...ways.flatMap(({ values }) => values));
  }

  /** Adds all of them. */
  all({ sql, values }: Conditions): this {
    return sql === "" ? this : this.and(sql, ...values);
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

  /** Processes whose data or record has these values in these fields. */
  fields(column: string, filters: readonly FieldFilter[] = []): this {
    for (const filter of filters) {
      const value = `json_extract(${filter.part === "data" ? "field_process" : "field_artifact"}.data, ?)`;
      const path = `$."${filter.name.replaceAll('"', "")}"`;
      const holds = fieldCondition(value, path, filter);
      this.and(
        `EXISTS (SELECT 1 FROM process AS field_process
           LEFT JOIN artifact AS field_artifact ON field_artifact.id = field_process.artifact
           WHERE field_process.id = ${column} AND ${holds.sql})`,
        ...holds.values,
      );
    }
    return this;
  }

  /** Processes that the search index has by an expression; not limited without one. */
  said(column: string, expression: Expression | null): this {
    if (expression === null) return this;
    return this.and(`${column} IN (SELECT rowid FROM process_text WHERE process_text MATCH ?)`, expression);
  }
}

function fieldCondition(value: string, path: string, filter: FieldFilter): Conditions {
  const conditions = new Conditions();
  if ("equals" in filter) {
    const { equals } = filter;
    return conditions.and(`${value} = ?`, path, typeof equals === "boolean" ? Number(equals) : equals);
  }
  if ("contains" in filter) {
    const pattern = `%${filter.contains.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
    return conditions.and(`${value} LIKE ? ESCAPE '\\'`, path, pattern);
  }
  conditions.and(`${value} IS NOT NULL`, path);
  if (filter.from !== undefined) conditions.and(`${value} >= ?`, path, filter.from);
  if (filter.to !== undefined) conditions.and(`${value} <= ?`, path, filter.to);
  return conditions;
}
