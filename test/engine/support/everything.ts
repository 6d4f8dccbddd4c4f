import Sqlite from "better-sqlite3";

/** Every row of every table of a file. */
export function everything(file: string): Readonly<Record<string, readonly unknown[]>> {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    const tables = sqlite
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'process_text%'")
      .pluck()
      .all();
    return Object.fromEntries(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).all()]));
  } finally {
    sqlite.close();
  }
}
