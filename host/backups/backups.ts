import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileSummary } from "../../engine/index.ts";
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
}

/** The backups of one database file. */
export interface Backups {
  readonly folder: string;
  /** Newest first, and how the last attempt went. */
  state(): BackupState;
  /** Whether the database was written to since the newest backup. */
  isChanged(): boolean;
  /** Adds a backup, one at a time, and removes those that needn't be kept. Throws `storage.unavailable`, `storage.damaged`. */
  make(reason: BackupReason): Promise<BackupRow>;
  /** Reads a backup through and tells what is in it. Throws `backup.unknown` and the engine's storage errors. */
  inspect(name: string): Promise<FileSummary>;
  /** Where a backup lies. Throws `backup.unknown`. */
  pathOf(name: string): string;
}

export function createBackups({ file, folder, worker, now }: BackupsOptions): Backups {
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
    for (const { name } of expiredBackups(list(), now())) rmSync(join(folder, name), { force: true });
    return { at, reason, name, bytes: statSync(join(folder, name)).size };
  }

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
    inspect: async (name) => worker.inspect(pathOf(name)),
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
