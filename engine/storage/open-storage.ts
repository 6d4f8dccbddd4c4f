import { accessSync, chmodSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { FlowError } from "../base/flow-error.ts";
import { readFileHeader } from "./file-header.ts";
import { migrate, refuseForeign } from "./migrate.ts";
import { requireNodeApi } from "./require-node-api.ts";

/**
 * Opens or creates the file, sets what makes it safe, and brings it to this program's format.
 *
 * Every connection sets its own pragmas: a reopened WAL file silently reports synchronous NORMAL.
 * Throws `storage.newer`, `storage.foreign`, `storage.damaged` or `storage.unavailable`; the file is then as it was.
 */
export function openStorage(file: string): Sqlite.Database {
  requireNodeApi();
  const inMemory = file === ":memory:";
  const isNew = !inMemory && !existsSync(file);
  let sqlite: Sqlite.Database | undefined;
  try {
    if (isNew) accessSync(dirname(file), constants.W_OK);
    if (!inMemory && !isNew) inspect(file);
    sqlite = new Sqlite(file);
    if (isNew) chmodSync(file, 0o600);
    setPragmas(sqlite);
    migrate(sqlite);
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw asStorageError(error, file);
  }
}

/** Looks before touching. A file that SQLite did not write is left to SQLite to refuse. */
function inspect(file: string): void {
  const header = readFileHeader(file);
  if (!header) return;
  refuseForeign(file, { version: header.userVersion, id: header.applicationId, empty: header.pages <= 1 });
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

const damaged = new Set(["SQLITE_CORRUPT", "SQLITE_NOTADB"]);
const unavailable = new Set(["SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_BUSY"]);

/** Gives the driver's errors the engine's codes; all else passes unchanged. */
export function asStorageError(error: unknown, file?: string): unknown {
  if (isSystemError(error)) {
    return new FlowError(
      "storage.unavailable",
      `The database file can't be used: ${error.message}`,
      { file },
      { cause: error },
    );
  }
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const family = error.code.split("_", 2).join("_");
  const details = { file, sqlite: error.code };
  if (damaged.has(family)) {
    return new FlowError("storage.damaged", "The database file is damaged.", details, { cause: error });
  }
  if (unavailable.has(family)) {
    return new FlowError("storage.unavailable", "The database file can't be read or written.", details, {
      cause: error,
    });
  }
  return error;
}

/** An error of the operating system, such as a folder that isn't there. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
