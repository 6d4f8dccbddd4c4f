import Sqlite from "better-sqlite3";

/**
 * By what the files of an office are known as its own: the id in the file or, in one of before files had ids, its first
 * entry's hash. Null for a file of that time in which nothing was done yet.
 */
export function officeOf(sqlite: Sqlite.Database): string | null {
  const hasId = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'office'").get();
  const query = hasId === undefined ? "SELECT lower(hex(hash)) FROM audit WHERE id = 1" : "SELECT id FROM office";
  return (sqlite.prepare(query).pluck().get() as string | undefined) ?? null;
}

/** The same of a file that need not be sound; null where it can't be told. Waits for nobody, and changes nothing. */
export function officeOfFile(file: string): string | null {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 0 });
    return officeOf(sqlite);
  } catch {
    return null; // damaged, held by another program, or not there
  } finally {
    sqlite?.close();
  }
}
