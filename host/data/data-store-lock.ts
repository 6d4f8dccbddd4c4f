import { existsSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FileLock, FlowError, lockFile, protectLikeFolder } from "../../engine/index.ts";
import { makeFolderLike } from "./make-folder-like.ts";

/** An office that accounts share is this account's for now: its Intray alone has the records open. */
export interface DataStoreLock {
  /** Another account waits for the records. */
  isRequested(): boolean;
  /** Hears when another account begins to wait. */
  onRequested(listener: () => void): void;
  release(): void;
}

/**
 * Takes a shared office for an account; the system gives it free when this program ends, however it does. Null while another
 * account has it. Throws `storage.unavailable`.
 */
export function lockDataStore(folder: string, account: string): DataStoreLock | null {
  const held = inUse(folder);
  const lock = lockIn(folder, account);
  if (lock === null) return null;
  const watching = watch(held.folder, { persistent: false });
  return {
    isRequested: () => existsSync(held.wanted),
    onRequested(listener) {
      watching.on("change", () => existsSync(held.wanted) && listener());
    },
    release() {
      watching.close();
      lock.release();
    },
  };
}

function lockIn(office: string, account: string): FileLock | null {
  const { folder, lock, wanted, holder } = inUse(office);
  try {
    makeFolderLike(office, folder);
    const taken = lockFile(lock);
    if (taken === null) return null;
    rmSync(wanted, { force: true });
    write(holder, account);
    return taken;
  } catch (error) {
    if (error instanceof FlowError) throw error;
    throw new FlowError("storage.unavailable", `The folder ${folder} can't be used.`, { folder }, { cause: error });
  }
}

/** The account that has a shared office now, or had it last; null when nobody knows. */
export function holderOf(folder: string): string | null {
  try {
    return readFileSync(inUse(folder).holder, "utf8");
  } catch {
    return null;
  }
}

/** Lets the account that has the office know that another one waits; the answer takes that back. */
export function requestDataStore(folder: string): () => void {
  const { wanted } = inUse(folder);
  write(wanted, "");
  return () => rmSync(wanted, { force: true });
}

/** A folder of their own, so that who watches it isn't woken by every write to the records. */
function inUse(office: string) {
  const folder = join(office, "in-use");
  return { folder, lock: join(folder, "lock"), holder: join(folder, "holder"), wanted: join(folder, "wanted") };
}

/** As a new file: one that another account wrote keeps its owner. */
function write(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text);
  protectLikeFolder(file);
}
