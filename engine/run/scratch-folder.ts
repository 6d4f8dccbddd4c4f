import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** A folder for one piece of work: made when it is first asked for, gone with all that is in it when the work ends. */
export class ScratchFolder {
  readonly #path: string;
  #made: Promise<string> | null = null;

  constructor(parent: string, name: string) {
    this.#path = join(parent, name);
  }

  /** Its path; only its owner may look into it. Rejects when the disk refuses. */
  make(): Promise<string> {
    this.#made ??= mkdir(this.#path, { recursive: true, mode: 0o700 }).then(() => this.#path);
    return this.#made;
  }

  /** What can't be removed now, because a program still holds it open, is left for whoever clears the parent folder. */
  remove(): void {
    this.#made?.then(() => rm(this.#path, { recursive: true, force: true })).catch(() => undefined);
  }
}
