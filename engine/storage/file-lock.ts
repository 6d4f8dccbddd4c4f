import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { protectLikeFolder } from "./protect-like-folder.ts";
import { asStorageError } from "./storage-error.ts";

/** Nobody else has it while this program does. */
export interface FileLock {
  release(): void;
}

/**
 * Locks a file of its own, made when there is none, as SQLite locks databases: on every system, and the system lets go of it
 * when the program ends, however that happens. Null while another has it. Throws `storage.unavailable`.
 */
export function lockFile(file: string): FileLock | null {
  let sqlite: Sqlite.Database | undefined;
  try {
    const isNew = !existsSync(file);
    if (isNew) accessSync(dirname(file), constants.W_OK);
    sqlite = new Sqlite(file, { timeout: 0 });
    if (isNew) protectLikeFolder(file);
    sqlite.exec("BEGIN IMMEDIATE");
  } catch (error) {
    sqlite?.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return null;
    throw asStorageError(error, file);
  }
  const held = sqlite;
  return { release: () => void held.close() };
}
