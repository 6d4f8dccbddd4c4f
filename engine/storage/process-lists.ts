import type { ProcessQuery } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import type { ReadableDb } from "./database.ts";
import { Questions } from "./questions.ts";

const orders = { newest: { by: "id DESC", behind: "id < ?" }, oldest: { by: "id", behind: "id > ?" } } as const;

/** Lists of processes, in pages by key. Answers with ids. */
export class ProcessLists {
  readonly #questions: Questions;

  constructor(db: ReadableDb) {
    this.#questions = new Questions(db);
  }

  page(flows: readonly string[], { after, sort = "newest", ...query }: ProcessQuery, limit: number): readonly number[] {
    const conditions = restricted(flows, query);
    if (after !== undefined) conditions.and(orders[sort].behind, after);
    const sql = `SELECT id FROM process WHERE ${conditions.sql} ORDER BY ${orders[sort].by} LIMIT ?`;
    return this.#questions
      .ask<{ id: number }>(sql)
      .all(...conditions.values, limit)
      .map(({ id }) => id);
  }

  /** Exactly how many there are. */
  count(flows: readonly string[], query: ProcessQuery): number {
    const { sql, values } = restricted(flows, query);
    const question = this.#questions.ask<{ count: number }>(`SELECT count(*) AS count FROM process WHERE ${sql}`);
    return question.get(...values)?.count ?? 0;
  }

  /** Every flow that has processes, also those that the program no longer knows. */
  flows(): readonly string[] {
    // walks from one flow to the next, however many processes each has
    const sql = `WITH RECURSIVE known (flow) AS (
        SELECT min(flow) FROM process
        UNION ALL SELECT (SELECT min(flow) FROM process WHERE flow > known.flow) FROM known WHERE known.flow IS NOT NULL)
      SELECT flow FROM known WHERE flow IS NOT NULL`;
    return this.#questions
      .ask<{ flow: string }>(sql)
      .all()
      .map(({ flow }) => flow);
  }
}

function restricted(flows: readonly string[], query: ProcessQuery): Conditions {
  return new Conditions()
    .oneOf("flow", flows)
    .equals("flow", query.flow)
    .equals("status", query.status)
    .equals("started_by", query.startedBy)
    .within("created", query.created)
    .fields("process.id", query.fields)
    .matches("id", query.text);
}
