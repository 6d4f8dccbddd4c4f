import Sqlite from "better-sqlite3";
import { FlowError } from "../base/flow-error.ts";
import { migrations } from "./migrations/index.ts";

/** The tables of each format, once they were asked for. */
const known = new Map<number, readonly string[]>();

/** Throws `storage.damaged` for a file that lacks a table which files of its format have. */
export function requireTables(sqlite: Sqlite.Database, version: number): void {
  const found = new Set(tablesIn(sqlite));
  const missing = tablesOf(version).filter((name) => !found.has(name));
  if (missing.length === 0) return;
  throw new FlowError("storage.damaged", `The database file lacks ${missing.join(", ")}.`, {
    file: sqlite.name,
    missing,
  });
}

function tablesOf(version: number): readonly string[] {
  const told = known.get(version);
  if (told !== undefined) return told;
  const model = new Sqlite(":memory:");
  for (const step of migrations.slice(0, version)) model.exec(step.sql);
  const tables = tablesIn(model);
  model.close();
  known.set(version, tables);
  return tables;
}

/** Without SQLite's own, such as its statistics. */
function tablesIn(sqlite: Sqlite.Database): readonly string[] {
  const query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  return sqlite.prepare<[], string>(query).pluck().all();
}
