import { existsSync, statSync } from "node:fs";
import { readFileHeader } from "./file-header.ts";
import { schemaVersion } from "./migrations/index.ts";
import { asStorageError } from "./storage-error.ts";

/** What can be told of a file without opening it. */
export interface FileState {
  /** The last program that had it open didn't close it; or one has it open now. */
  readonly leftOpen: boolean;
  /** Of an older Intray, of this one, or of a newer one. */
  readonly format: "older" | "present" | "newer";
}

/**
 * Looks at a database file without leaving a trace; null when there is none, or SQLite did not write it. Throws
 * `storage.unavailable`.
 */
export function fileState(file: string): FileState | null {
  try {
    const header = existsSync(file) ? readFileHeader(file) : null;
    return header && { leftOpen: hasLog(file), format: formatOf(header.userVersion) };
  } catch (error) {
    throw asStorageError(error, file);
  }
}

/**
 * Whether there are records in a file, or were before it was damaged. What SQLite begins with, and what a crash leaves of a
 * first start, are none.
 */
export function hasRecords(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return false;
  const header = readFileHeader(file);
  return header === null || header.userVersion > 0 || hasLog(file);
}

function formatOf(version: number): FileState["format"] {
  if (version === schemaVersion) return "present";
  return version < schemaVersion ? "older" : "newer";
}

/** Closing a file clears its log away; what is left tells of a crash, or of another program that has it open. */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
