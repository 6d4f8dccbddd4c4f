import type { Clock } from "../base/clock.ts";
import type { FileRef, NewFile } from "../contract/index.ts";
import type { JobFiles } from "../flow/job.ts";
import type { WritableDb } from "../storage/database.ts";
import type { FileStore } from "../storage/file-store.ts";
import { saveFile, readFile } from "./files.ts";
import { IncomingFiles } from "./incoming-files.ts";

/** Files, as programs read and write them. What people bring goes through `desk.files`. */
export class FileStorage {
  readonly incoming: IncomingFiles;
  readonly #db: WritableDb;
  readonly #files: FileStore;
  readonly #clock: Clock;

  constructor(db: WritableDb, files: FileStore, clock: Clock) {
    this.#db = db;
    this.#files = files;
    this.#clock = clock;
    this.incoming = new IncomingFiles(db, files, clock);
  }

  /** The whole content. Throws `file.unknown`. */
  read(file: Pick<FileRef, "file">): Uint8Array {
    return readFile(this.#files, file);
  }

  /** Keeps a file; what no process uses after a day is cleared away. Throws `file.too-large`. */
  write(file: NewFile, bytes: Uint8Array): FileRef {
    return this.#db.immediately(() => saveFile(this.#files, file, bytes, { at: this.#clock.now() }));
  }

  /** Clears away a file that nothing needs; returns how many, 0 or 1. Ask again at once when it is not 0. */
  collect(): number {
    return this.incoming.collect();
  }

  /** The same for code that runs beside the engine. */
  forJobs(): JobFiles {
    return {
      read: async (file) => await Promise.resolve(this.read(file)),
      write: async (file, bytes) => await Promise.resolve(this.write(file, bytes)),
    };
  }
}
