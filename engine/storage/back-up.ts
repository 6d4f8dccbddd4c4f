import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { FlowError } from "../base/flow-error.ts";
import { protectLikeFolder } from "./protect-like-folder.ts";
import { asStorageError } from "./storage-error.ts";

/** Small enough that nothing waits for a portion: 400 kB at the usual page size. */
const pagesAtOnce = 100;

/** More than any file has: what others write meanwhile can't make the copy begin again and again. */
const allPages = 2 ** 31 - 1;

/** Hears how far a copy is, from 0 to 1. */
export type BackUpProgress = (done: number) => void;

/**
 * Copies the open file to `target` while work goes on, a portion at a time. The copy is one file, as private as its folder,
 * complete as of its last portion and safe on disk when the promise resolves; until then `target` is as it was.
 *
 * Throws `storage.unavailable`.
 */
export async function backUp(
  sqlite: Sqlite.Database,
  target: string,
  onProgress?: BackUpProgress,
  portion = pagesAtOnce,
): Promise<void> {
  const partial = `${target}.partial`;
  try {
    if (!existsSync(dirname(target))) throw folderMissing(target);
    rmSync(partial, { force: true });
    await sqlite.backup(partial, {
      progress({ totalPages, remainingPages }) {
        onProgress?.(totalPages === 0 ? 0 : (totalPages - remainingPages) / totalPages);
        return portion;
      },
    });
    protectLikeFolder(partial);
    makeSingleFile(partial);
    sync(partial, "r+"); // Windows syncs only what may be written
    renameSync(partial, target);
    if (process.platform !== "win32") sync(dirname(target), "r");
  } catch (error) {
    rmSync(partial, { force: true });
    throw asStorageError(error, target);
  }
}

/**
 * The same for a file that this thread hasn't open, whether or not another has: the copy is as of one moment. Copies all at
 * once, so not on a thread that serves windows.
 *
 * Throws `storage.unavailable`, `storage.damaged`.
 */
export async function backUpFile(file: string, target: string): Promise<void> {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    await backUp(sqlite, target, undefined, allPages);
  } catch (error) {
    throw asStorageError(error, file);
  } finally {
    sqlite?.close();
  }
}

/**
 * Reads a whole file and compares what must fit together: minutes for a huge one, so not on a thread that serves windows.
 *
 * Throws `storage.damaged`, `storage.unavailable`.
 */
export function checkFile(file: string): void {
  try {
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      quickCheck(sqlite);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw asStorageError(error, file);
  }
}

/** Throws `storage.damaged` for a file whose pages don't fit together. */
export function quickCheck(sqlite: Sqlite.Database): void {
  const found = sqlite.prepare("PRAGMA quick_check(1)").pluck().get();
  if (found === "ok") return;
  throw new FlowError("storage.damaged", "The database file is damaged.", { file: sqlite.name, found });
}

/** A copy is made to be carried about: nothing of it may lie in a log beside it. */
function makeSingleFile(file: string): void {
  const sqlite = new Sqlite(file);
  sqlite.pragma("journal_mode = DELETE");
  sqlite.close();
}

function sync(path: string, flags: "r" | "r+"): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function folderMissing(target: string): FlowError {
  const folder = dirname(target);
  return new FlowError("storage.unavailable", `The folder ${folder} isn't there.`, { file: target });
}
