import type { Backups } from "./backups.ts";
import type { FileWorker } from "./file-work.ts";
import { prepareRestore } from "./restore.ts";

/** What administrators do with backups. */
export interface BackupAdmin extends Pick<Backups, "state" | "make" | "inspect"> {
  /**
   * Backs up the present data, puts a backup in their place, and has Intray start anew. When the present can't be backed
   * up, Intray starts anew with it as it is. Throws `backup.unknown` and the engine's storage errors; all is then as it was.
   */
  restore(name: string): Promise<void>;
  /** Shows the folder in the system's file manager. */
  showFolder(): Promise<void>;
}

export interface BackupAdminOptions {
  readonly backups: Backups;
  readonly worker: FileWorker;
  /** The database. */
  readonly file: string;
  /** Answers no more calls and lets go of the database. */
  readonly close: () => void;
  /** Starts Intray anew; told what kept the restore from happening, if something did. */
  readonly relaunch: (problem?: unknown) => void;
  readonly showFolder: (folder: string) => Promise<unknown>;
}

export function createBackupAdmin({
  backups,
  worker,
  file,
  close,
  relaunch,
  showFolder,
}: BackupAdminOptions): BackupAdmin {
  return {
    state: () => backups.state(),
    make: (reason) => backups.make(reason),
    inspect: (name) => backups.inspect(name),
    async restore(name) {
      const prepared = await prepareRestore({ file, backups, worker }, name);
      close();
      try {
        await backups.make("restore");
        prepared.commit();
        relaunch();
      } catch (error) {
        prepared.drop();
        relaunch(error);
      }
    },
    async showFolder() {
      await showFolder(backups.folder);
    },
  };
}
