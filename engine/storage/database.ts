import type Sqlite from "better-sqlite3";
import type { Sql, SqlValue } from "../flow/artifact-type.ts";
import { FlowError } from "../base/flow-error.ts";
import { type RowsMet, rowsMet } from "./meets-rows.ts";
import { asStorageError } from "./storage-error.ts";

/** A database that can only be asked. Stores take this unless they write. */
export interface ReadableDb {
  /** A question, prepared when it is first asked; the statement must not write. */
  query<Parameters extends unknown[], Row>(sql: string): Query<Parameters, Row>;
}

export interface Query<Parameters extends unknown[], Row> {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
}

/**
 * A database that can also be changed, inside a transaction. What goes wrong with the file is thrown as
 * `storage.unavailable` or `storage.damaged`, by every verb.
 */
export interface WritableDb extends ReadableDb {
  /** For what authors bring along: statements that the engine doesn't know. */
  readonly sql: Sql;
  statement<Parameters extends unknown[]>(sql: string): (...parameters: Parameters) => Sqlite.RunResult;
  /** Runs `body` in one immediate transaction: all of it or nothing. */
  immediately<Value>(body: () => Value): Value;
  /** Runs `body` in a savepoint of the open transaction: when it throws, what it wrote is undone. */
  inSavepoint<Value>(body: () => Value): Value;
  /** Calls `listener` whenever something that was written is undone: what was remembered of it may be wrong. */
  onUndone(listener: () => void): void;
  /** While `body` runs, each statement that meets tasks or processes has `write` called first, and told which. */
  writingFirst<Value>(write: (met: RowsMet) => void, body: () => Value): Value;
}

/**
 * Wraps the driver, so that stores depend on four verbs and another synchronous driver can stand in. A statement is
 * prepared when it is first used: preparing all of them takes most of the time that opening a file does.
 */
export function wrapDatabase(sqlite: Sqlite.Database): WritableDb {
  let pending: () => unknown = () => undefined;
  let writeRows: (met: RowsMet) => void = () => undefined;
  let isAtWork = false;
  const undone: (() => void)[] = [];
  const transaction = sqlite.transaction(() => pending());

  /** One transaction function for all bodies: preparing one for each costs more than the body. */
  function run<Value>(mode: "immediate" | "default", body: () => Value): Value {
    pending = body;
    try {
      return transaction[mode]() as Value;
    } catch (error) {
      for (const listener of undone) listener();
      throw error;
    }
  }

  function immediately<Value>(body: () => Value): Value {
    const wasAtWork = isAtWork;
    try {
      return run("immediate", () => {
        isAtWork = true;
        const value = body();
        requireTransaction();
        return value;
      });
    } catch (error) {
      throw asStorageError(error);
    } finally {
      isAtWork = wasAtWork;
    }
  }

  /** SQLite gives a transaction up by itself when the disk fails: what is written after that would stay. */
  function requireTransaction(): void {
    if (sqlite.inTransaction || !isAtWork) return;
    throw new FlowError("storage.unavailable", "The database file can't be written.", { file: sqlite.name });
  }

  function change<Value>(write: () => Value): Value {
    requireTransaction();
    return translating(write);
  }

  return {
    sql: {
      get: (statement, ...values) =>
        translating(() => sqlite.prepare<SqlValue[], Record<string, SqlValue>>(statement).get(...values)),
      run: (statement, ...values) => change(() => sqlite.prepare(statement).run(...values)),
    },
    query<Parameters extends unknown[], Row>(sql: string) {
      const met = rowsMet(sql);
      let prepared: Sqlite.Statement<Parameters, Row> | undefined;
      const statement = () => {
        if (met !== "none") writeRows(met);
        return (prepared ??= prepareQuestion<Parameters, Row>(sqlite, sql));
      };
      return {
        get: (...parameters) => translating(() => statement().get(...parameters)),
        all: (...parameters) => translating(() => statement().all(...parameters)),
      };
    },
    statement<Parameters extends unknown[]>(sql: string) {
      const met = rowsMet(sql);
      let prepared: Sqlite.Statement<Parameters> | undefined;
      return (...parameters: Parameters) => {
        if (met !== "none") writeRows(met);
        return change(() => (prepared ??= sqlite.prepare<Parameters>(sql)).run(...parameters));
      };
    },
    immediately,
    inSavepoint: (body) => run("default", body),
    onUndone: (listener) => void undone.push(listener),
    writingFirst(write, body) {
      const before = writeRows;
      writeRows = write;
      try {
        return body();
      } finally {
        writeRows = before;
      }
    },
  };
}

function translating<Value>(body: () => Value): Value {
  try {
    return body();
  } catch (error) {
    throw asStorageError(error);
  }
}

function prepareQuestion<Parameters extends unknown[], Row>(
  sqlite: Sqlite.Database,
  sql: string,
): Sqlite.Statement<Parameters, Row> {
  const statement = sqlite.prepare<Parameters, Row>(sql);
  if (!statement.readonly) throw new Error(`A question must not write: ${sql}`);
  return statement;
}
