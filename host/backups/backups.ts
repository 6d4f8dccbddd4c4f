import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { FlowError, type FileSummary, officeOfFile } from "../../engine/index.ts";
import type { BackupRow, BackupState } from "../../contract/backup.ts";
import { IpcRefusal } from "../ipc-refusal.ts";
import { makeFolderLike } from "../data/make-folder-like.ts";
import type { BackupReason } from "../../contract/backup-name.ts";
import { formatBackupName, parseBackupName } from "./backup-name.ts";
import type { FileWorker } from "./file-work.ts";
import { expiredBackups } from "./retention.ts";

export interface BackupsOptions {
  /** The database. */
  readonly file: string;
  /** Where backups lie; made when there is none, for whom the database is. */
  readonly folder: string;
  readonly worker: FileWorker;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Whose database it is, when that can't tell any more; null when nobody knows. */
  readonly rememberedOffice: () => string | null;
}

/** The backups of one database file. */
export interface Backups {
  readonly folder: string;
  /** Newest first, and how the last attempt went. */
  state(): BackupState;
  /** Whether the database was written to since the newest backup. */
  isChanged(): boolean;
  /** Adds a backup, one at a time, and removes those that needn't be kept, but never the last sound one. Throws `storage.unavailable`, `storage.damaged`. */
  make(reason: BackupReason): Promise<BackupRow>;
  /** Whose backups they are; null when nobody knows. */
  office(): string | null;
  /** The newest that is sound; null when none is. Reads them through, one after the other. */
  newestSound(): Promise<BackupRow | null>;
  /** Tells what is in a sound backup. Throws `backup.unknown`, and the engine's storage errors for one that isn't sound. */
  inspect(name: string): Promise<FileSummary>;
  /** Where a backup lies. Throws `backup.unknown`. */
  pathOf(name: string): string;
}

export function createBackups({ file, folder, worker, now, rememberedOffice }: BackupsOptions): Backups {
  let failed: number | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function list(): readonly BackupRow[] {
    const rows = namesIn(folder).flatMap((name) => {
      const told = parseBackupName(name);
      return told === null ? [] : [{ ...told, name, bytes: statSync(join(folder, name)).size }];
    });
    return rows.toSorted((a, b) => b.at - a.at);
  }

  async function make(reason: BackupReason): Promise<BackupRow> {
    const at = now();
    const name = formatBackupName({ at, reason });
    const unchecked = join(folder, `${name}.unchecked`);
    try {
      makeFolderLike(dirname(file), folder);
      for (const left of namesIn(folder).filter(isUnfinished)) rmSync(join(folder, left), { force: true });
      await worker.copy(file, unchecked);
      await worker.check(unchecked);
      renameSync(unchecked, join(folder, name));
      failed = null;
    } catch (error) {
      rmSync(unchecked, { force: true });
      failed = at;
      throw error;
    }
    await removeExpired();
    return { at, reason, name, bytes: statSync(join(folder, name)).size };
  }

  async function removeExpired(): Promise<void> {
    const all = list();
    const expired = new Set(expiredBackups(all, now()));
    if (expired.size === 0) return;
    // those that stay come first: an expired one is wanted only when none of them is sound
    const wanted = await firstSound([...all.filter((backup) => !expired.has(backup)), ...expired]);
    for (const backup of expired) if (backup !== wanted) rmSync(join(folder, backup.name), { force: true });
  }

  async function firstSound(backups: readonly BackupRow[]): Promise<BackupRow | null> {
    for (const backup of backups) {
      try {
        await worker.inspect(join(folder, backup.name), office());
        return backup;
      } catch (error) {
        if (!(error instanceof FlowError)) throw error; // else the next one may be sound
      }
    }
    return null;
  }

  const office = () => officeOfFile(file) ?? rememberedOffice();

  function pathOf(name: string): string {
    const row = list().find((one) => one.name === name);
    if (row === undefined) throw new IpcRefusal("backup.unknown", "There is no such backup.");
    return join(folder, row.name);
  }

  return {
    folder,
    state: () => ({ backups: list(), failed }),
    isChanged() {
      const newest = list()[0];
      return newest === undefined || Math.max(...[file, `${file}-wal`].map(writtenAt)) > newest.at;
    },
    make(reason) {
      const making = last.then(() => make(reason));
      last = making.catch(() => undefined);
      return making;
    },
    office,
    newestSound: () => firstSound(list()),
    inspect: async (name) => worker.inspect(pathOf(name), office()),
    pathOf,
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // nothing was backed up yet
  }
}

/** What a backup leaves behind that was cut off. */
function isUnfinished(name: string): boolean {
  return name.includes(".sqlite.unchecked");
}

/** UTC milliseconds; 0 for a file that isn't there. */
function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
