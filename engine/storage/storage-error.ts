import Sqlite from "better-sqlite3";
import { FlowError } from "../base/flow-error.ts";

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
