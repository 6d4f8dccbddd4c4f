import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { quickCheck } from "./back-up.ts";
import { readFileHeader } from "./file-header.ts";
import { hasLog } from "./file-state.ts";
import { migrate, refuseForeign } from "./migrate.ts";
import { protectLikeFolder } from "./protect-like-folder.ts";
import { requireNodeApi } from "./require-node-api.ts";
import { asStorageError } from "./storage-error.ts";

/** An empty database in this program's format: copying it takes a tenth of the time that building one does. */
let emptyInMemory: Buffer | undefined;

interface OpenStorageOptions {
  readonly checked?: boolean | undefined;
  /** Done before anybody works with the file. */
  readonly prepare?: (sqlite: Sqlite.Database) => void;
}

/**
 * Opens or creates the file, sets what makes it safe, and brings it to this program's format. A new one is as private as its
 * folder.
 *
 * Every connection sets its own pragmas: a reopened WAL file silently reports synchronous NORMAL. A file whose last
 * program didn't close it is checked as a whole first, unless it is `checked` already.
 * Throws `storage.newer`, `storage.foreign`, `storage.damaged` or `storage.unavailable`; the file is then as it was.
 */
export function openStorage(file: string, { checked = false, prepare }: OpenStorageOptions = {}): Sqlite.Database {
  requireNodeApi();
  const inMemory = file === ":memory:";
  const isNew = !inMemory && !existsSync(file);
  let sqlite: Sqlite.Database | undefined;
  try {
    if (isNew) accessSync(dirname(file), constants.W_OK);
    if (!inMemory && !isNew) inspect(file);
    const wasLeftOpen = !checked && !isNew && hasLog(file);
    sqlite = new Sqlite(inMemory ? (emptyInMemory ?? file) : file);
    if (wasLeftOpen) quickCheck(sqlite);
    if (isNew) protectLikeFolder(file);
    setPragmas(sqlite);
    migrate(sqlite);
    if (inMemory) emptyInMemory ??= sqlite.serialize();
    prepare?.(sqlite);
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw asStorageError(error, file);
  }
}

/**
 * Looks before touching: SQLite would open what may not be written just for reading, and fail at some later time. A file that
 * SQLite did not write is left to SQLite to refuse.
 */
function inspect(file: string): void {
  const header = readFileHeader(file);
  if (!header) return;
  refuseForeign(file, { version: header.userVersion, id: header.applicationId, empty: header.pages <= 1 });
  for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
}

function setPragmas(sqlite: Sqlite.Database): void {
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("trusted_schema = OFF");
  sqlite.pragma("cell_size_check = ON");
  if (process.platform === "darwin") sqlite.pragma("checkpoint_fullfsync = ON");
}
