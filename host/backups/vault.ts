import type { Backups } from "./backups.ts";
import type { FileWorker } from "./file-work.ts";
import { prepareRestore } from "./restore.ts";

/** What administrators do with backups. */
export interface BackupVault extends Pick<Backups, "state" | "make" | "look"> {
  /**
   * Backs up the present data, puts a backup in their place, and has Intray start anew. When the present can't be backed
   * up, Intray starts anew with it as it is. Throws `backup.unknown` and the engine's storage errors; all is then as it was.
   */
  restore(name: string): Promise<void>;
  /** Shows the folder in the system's file manager. */
  showFolder(): Promise<void>;
}

export interface VaultOptions {
  readonly backups: Backups;
  readonly worker: FileWorker;
  /** The database. */
  readonly file: string;
  /** Answers no more calls and lets go of the database. */
  readonly letGo: () => void;
  /** Starts Intray anew; told what kept the restore from happening, if something did. */
  readonly startAnew: (problem?: unknown) => void;
  readonly showFolder: (folder: string) => Promise<unknown>;
}

export function createVault({ backups, worker, file, letGo, startAnew, showFolder }: VaultOptions): BackupVault {
  return {
    state: () => backups.state(),
    make: (reason) => backups.make(reason),
    look: (name) => backups.look(name),
    async restore(name) {
      const prepared = await prepareRestore(file, backups.pathOf(name), worker);
      letGo();
      try {
        await backups.make("restore");
        prepared.commit();
        startAnew();
      } catch (error) {
        prepared.drop();
        startAnew(error);
      }
    },
    async showFolder() {
      await showFolder(backups.folder);
    },
  };
}
