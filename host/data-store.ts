import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { faultOfSystem, FlowError } from "../engine/index.ts";
import { type Backups, createBackups } from "./backups/backups.ts";
import { fileWorker } from "./backups/file-work.ts";
import { makeFolderLike } from "./data/make-folder-like.ts";
import { lastOffice, lastVersionFile } from "./last-version.ts";

/** Where the records of an office lie. */
export interface DataLocation {
  /** Holds `data/` and `backups/`. */
  readonly folder: string;
  /** Several accounts of the system work on it, one after the other. */
  readonly shared: boolean;
}

/** What an office consists of. */
export interface DataStore {
  /** The database. */
  readonly file: string;
  readonly backups: Backups;
}

/** What is in a place; nothing is made yet. */
export function dataStoreAt({ folder }: DataLocation): DataStore {
  const file = join(folder, "data", "intray.sqlite");
  const backups = createBackups({
    file,
    folder: join(folder, "backups"),
    worker: fileWorker,
    now: () => Date.now(),
    rememberedOffice: () => lastOffice(lastVersionFile(file)),
  });
  return { file, backups };
}

/**
 * Sees to it that the records have a folder: this account's alone, or with the rights that an administrator gave the place
 * that accounts share. Throws `storage.unavailable`.
 */
export function makeDataFolder({ folder, shared }: DataLocation): void {
  const data = join(folder, "data");
  try {
    if (shared) makeFolderLike(folder, data);
    else {
      mkdirSync(data, { recursive: true, mode: 0o700 });
      chmodSync(data, 0o700);
    }
  } catch (error) {
    const fault = faultOfSystem(error as NodeJS.ErrnoException);
    const details = { folder: data, fault };
    throw new FlowError("storage.unavailable", `The folder ${data} can't be made.`, details, { cause: error });
  }
}
