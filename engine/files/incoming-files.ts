import { createHash, type Hash } from "node:crypto";
import type { Clock } from "../base/clock.ts";
import { FlowError } from "../base/flow-error.ts";
import type { FileRef, NewFile } from "../contract/index.ts";
import type { WritableDb } from "../storage/database.ts";
import type { FileStore } from "../storage/file-store.ts";
import { plainFileName } from "./file-name.ts";
import { requireRoom } from "../base/require-room.ts";
import { maxOfferedBytes, maxPartBytes } from "../contract/limits.ts";
import { refuseTooLarge } from "./files.ts";

interface Incoming {
  readonly person: number;
  readonly name: string;
  readonly type: string;
  /** As announced. */
  readonly size: number;
  readonly hash: Hash;
  parts: number;
  received: number;
}

/** So many files of one person may be on their way at once. */
const maxUploads = 20;
/** A file that nothing uses stays so long, in milliseconds: whoever brought it may still be filling a form. */
const patience = 24 * 60 * 60 * 1_000;
/** The largest takes some 25 ms to delete: nobody waits for one. */
const deletedAtOnce = 1;

/**
 * Files on their way in, part by part, each part safe on disk before the next one is asked for. What is not finished
 * when the program ends is cleared away later.
 */
export class IncomingFiles {
  readonly #db: WritableDb;
  readonly #files: FileStore;
  readonly #clock: Clock;
  readonly #incoming = new Map<number, Incoming>();

  constructor(db: WritableDb, files: FileStore, clock: Clock) {
    this.#db = db;
    this.#files = files;
    this.#clock = clock;
  }

  /** Throws `file.too-large`, `file.too-many` when too many are on their way, and `quota.exceeded` when there is no room. */
  begin(person: number, { name, type = "", size }: NewFile & { readonly size: number }): number {
    refuseTooLarge(size);
    if ([...this.#incoming.values()].filter((one) => one.person === person).length >= maxUploads) {
      throw new FlowError("file.too-many", `${maxUploads} files are on their way already. Wait for one of them.`);
    }
    this.#requireRoomFor(person, size);
    const id = this.#db.immediately(() => this.#files.begin(this.#clock.now()));
    const hash = createHash("sha256");
    this.#incoming.set(id, { person, name: plainFileName(name), type, size, hash, parts: 0, received: 0 });
    return id;
  }

  /** The next bytes; returns how many have come so far. Throws `file.unknown`, `file.too-large`. */
  add(person: number, id: number, bytes: Uint8Array): number {
    const one = this.#of(person, id);
    if (bytes.byteLength > maxPartBytes)
      throw new FlowError("file.too-large", `A part has ${maxPartBytes} bytes at most.`);
    if (one.received + bytes.byteLength > one.size) {
      this.cancel(person, id);
      throw new FlowError("file.too-large", "The file is longer than it was said to be.", { size: one.size });
    }
    this.#db.immediately(() => this.#files.addPart(id, one.parts, bytes));
    one.hash.update(bytes);
    one.parts += 1;
    one.received += bytes.byteLength;
    return one.received;
  }

  /** All bytes are here. Throws `file.unknown`, and `file.incomplete` when some are missing. */
  finish(person: number, id: number): FileRef {
    const { name, type, size, hash, received } = this.#of(person, id);
    if (received !== size) {
      throw new FlowError("file.incomplete", `${size - received} bytes are missing.`, { size, received });
    }
    // of a copy: when the disk fails, it is asked again
    const content = hash.copy().digest("hex");
    this.#db.immediately(() => {
      const kept = this.#files.finish(id, content, size);
      this.#files.offer(kept, person, this.#clock.now());
    });
    this.#incoming.delete(id);
    return { file: content, name, type, size };
  }

  /** Nobody wants it any more. Nothing happens when it is unknown. */
  cancel(person: number, id: number): void {
    if (this.#incoming.get(id)?.person !== person) return;
    this.#db.immediately(() => this.#files.delete(id));
    this.#incoming.delete(id);
  }

  /**
   * Clears away a file that nothing uses: no process, no draft, and brought more than a day ago. Returns how many, 0 or 1;
   * ask again at once when it is not 0.
   */
  collect(): number {
    return this.#db.immediately(() => {
      const before = this.#clock.now() - patience;
      const orphans = this.#files.orphans(before, deletedAtOnce).filter((id) => !this.#incoming.has(id));
      for (const id of orphans) this.#files.delete(id);
      return orphans.length;
    });
  }

  #requireRoomFor(person: number, size: number): void {
    const kept = this.#files.bytesOffered(person);
    const all = [...this.#incoming.values()];
    const coming = (some: readonly Incoming[]) => some.reduce((sum, one) => sum + one.size, size);
    const own = all.filter((one) => one.person === person);
    const used = { person: kept.person + coming(own), office: kept.office + coming(all) };
    requireRoom("files", used, maxOfferedBytes);
  }

  #of(person: number, id: number): Incoming {
    const one = this.#incoming.get(id);
    if (one?.person === person) return one;
    throw new FlowError("file.unknown", `No file ${id} is on its way.`, { id });
  }
}
