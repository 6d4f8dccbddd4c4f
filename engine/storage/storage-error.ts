import Sqlite from "better-sqlite3";
import { FlowError } from "../base/flow-error.ts";

const damaged = new Set(["SQLITE_CORRUPT", "SQLITE_NOTADB"]);
const unavailable = new Set(["SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_BUSY"]);

/** What keeps a file from being used, where the system or the driver says it clearly enough to advise somebody. */
export type StorageFault = "unreadable" | "read-only" | "held" | "full";

/** Gives the driver's errors the engine's codes; all else passes unchanged. */
export function asStorageError(error: unknown, file?: string): unknown {
  if (isSystemError(error)) {
    return new FlowError(
      "storage.unavailable",
      `The database file can't be used: ${error.message}`,
      { file, fault: faultOfSystem(error) },
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
    const fault = faultOfDriver[family];
    const message = "The database file can't be read or written.";
    return new FlowError("storage.unavailable", message, { ...details, fault }, { cause: error });
  }
  return error;
}

/** Whether it is the file that failed, and not what somebody wanted of it. */
export function isStorageError(error: unknown): boolean {
  const known = asStorageError(error);
  return known instanceof FlowError && known.code.startsWith("storage.");
}

const faultOfDriver: { readonly [family: string]: StorageFault } = {
  SQLITE_BUSY: "held",
  SQLITE_READONLY: "read-only",
  SQLITE_FULL: "full",
};

const faultOfCode: { readonly [code: string]: StorageFault } = {
  EROFS: "read-only",
  EBUSY: "held",
  ENOSPC: "full",
};

/** Undefined for what no advice is known for. What may not be written is found by `access`, what may not be read by opening it. */
export function faultOfSystem({ code = "", syscall }: NodeJS.ErrnoException): StorageFault | undefined {
  if (code === "EACCES" || code === "EPERM") return syscall === "open" ? "unreadable" : "read-only";
  return faultOfCode[code];
}

/** An error of the operating system, such as a folder that isn't there. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
