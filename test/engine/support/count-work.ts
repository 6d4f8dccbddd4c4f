import Sqlite from "better-sqlite3";
import { openStorage } from "../../../engine/storage/open-storage.ts";

type Run = (this: Sqlite.Statement, ...values: unknown[]) => unknown;

export interface Work {
  /** What SQLite was handed, in order; beginning and committing included. */
  readonly statements: readonly string[];
  /** What was asked a second time, with the same values. */
  readonly repeated: readonly string[];
  /** How many rows were read. */
  readonly rows: number;
}

/** What SQLite does while `body` runs, in whatever file. */
export function workOf(body: () => unknown): Work {
  const work = { statements: [] as string[], repeated: [] as string[], rows: 0 };
  const asked = new Set<string>();
  const sqlite = new Sqlite(":memory:");
  const prototype = Object.getPrototypeOf(sqlite.prepare("SELECT 1")) as Record<string, Run>;
  sqlite.close();
  const verbs = ["get", "all", "run", "iterate"].map((verb) => ({ verb, run: prototype[verb] }));
  for (const { verb, run } of verbs) {
    prototype[verb] = function counted(...values) {
      const sql = this.source.replaceAll(/\s+/gu, " ");
      work.statements.push(sql);
      const question = `${sql} ${JSON.stringify(values)}`;
      if (sql.startsWith("SELECT") && asked.has(question)) work.repeated.push(question);
      asked.add(question);
      const answer = run?.apply(this, values);
      if (verb === "all" || verb === "get") work.rows += [answer ?? []].flat().length;
      return answer;
    };
  }
  try {
    body();
  } finally {
    for (const { verb, run } of verbs) if (run) prototype[verb] = run;
  }
  return work;
}

/** The statements that look through all tasks of a process, or through all that are active in it. */
export function walksAmong(statements: readonly string[]): readonly string[] {
  const sqlite = openStorage(":memory:");
  const walking = statements.filter((sql) => {
    if (!/^(?:SELECT|UPDATE|DELETE)/u.test(sql) || sql.endsWith(" LIMIT 1")) return false;
    const values = [...sql.matchAll(/\?/gu)].map(() => null);
    const plan = sqlite.prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    return plan.some(({ detail }) => /INDEX task_(?:of_process|active) \(process=\?\)|SCAN task/u.test(detail));
  });
  sqlite.close();
  return walking;
}
