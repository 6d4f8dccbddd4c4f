import Sqlite from "better-sqlite3";

/** Every row of every table of a file, the engine's own bookkeeping and the search index included. */
export function readTables(file: string): Readonly<Record<string, readonly unknown[]>> {
  const sqlite = new Sqlite(file, { readonly: true });
  const tables = sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .all();
  const rows = Object.fromEntries(tables.map(({ name }) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]));
  sqlite.close();
  return rows;
}
