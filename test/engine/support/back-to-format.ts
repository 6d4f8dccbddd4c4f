import Sqlite from "better-sqlite3";
import { migrations } from "../../../engine/storage/migrations/index.ts";

interface Part {
  readonly type: "table" | "index";
  readonly name: string;
}

/** Takes out of a file what later formats have brought, as if an earlier version had written it. */
export function backToFormat(sqlite: Sqlite.Database, version: number): void {
  const before = new Sqlite(":memory:");
  for (const step of migrations.slice(0, version)) before.exec(step.sql);
  const known = new Set(partsOf(before).map(({ name }) => name));
  for (const { type, name } of partsOf(sqlite)) {
    if (!known.has(name)) sqlite.exec(`DROP ${type} ${name}`);
    else if (type === "table") {
      const columns = columnsOf(before, name);
      for (const column of columnsOf(sqlite, name)) {
        if (!columns.includes(column)) sqlite.exec(`ALTER TABLE ${name} DROP COLUMN ${column}`);
      }
    }
  }
  before.close();
  sqlite.pragma(`user_version = ${version}`);
}

/** Indexes first: a table takes its own with it. */
function partsOf(sqlite: Sqlite.Database): readonly Part[] {
  return sqlite
    .prepare<[], Part>(
      "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT GLOB 'sqlite_*' ORDER BY type",
    )
    .all();
}

function columnsOf(sqlite: Sqlite.Database, table: string): readonly string[] {
  return (sqlite.pragma(`table_info(${table})`) as readonly { name: string }[]).map(({ name }) => name);
}
