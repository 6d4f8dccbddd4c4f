import type { FileRecord } from "../base/records.ts";
import { Conditions } from "./conditions.ts";
import type { WritableDb } from "./database.ts";
import { QueryCache } from "./query-cache.ts";
import { seen, type Visibility } from "./visibility.ts";

const isUsed = "EXISTS (SELECT 1 FROM file_use WHERE file_use.file = file.id)";
const isOffered = "EXISTS (SELECT 1 FROM file_offer WHERE file_offer.file = file.id)";

/** An offer whose file its person's drafts don't mention. */
const isForgotten = `NOT EXISTS (SELECT 1 FROM draft JOIN file ON file.id = file_offer.file
  WHERE draft.person = file_offer.person AND instr(draft.typed, file.hash) > 0)`;

const sumOfSizes = "SELECT coalesce(sum(size), 0) AS bytes FROM file";

/** Files by their content: the same content is kept once, in parts small enough that nothing waits for one. */
export class FileStore {
  readonly #byHash;
  readonly #part;
  readonly #isOfferedBy;
  readonly #queries;
  readonly #begin;
  readonly #addPart;
  readonly #name;
  readonly #delete;
  readonly #offer;
  readonly #use;
  readonly #forgetOffers;
  readonly #orphans;
  readonly #bytesOfferedBy;
  readonly #bytesOffered;

  constructor(db: WritableDb) {
    this.#byHash = db.query<[string], FileRecord>("SELECT id, hash, size FROM file WHERE hash = ?");
    this.#part = db.query<[number, number], { bytes: Buffer }>(
      "SELECT bytes FROM file_part WHERE file = ? AND position = ?",
    );
    this.#isOfferedBy = db.query<[number, number], object>(
      "SELECT 1 FROM file_offer WHERE file = ? AND person = ? LIMIT 1",
    );
    this.#queries = new QueryCache(db);
    this.#begin = db.statement<[number]>("INSERT INTO file (size, begun) VALUES (0, ?)");
    this.#addPart = db.statement<[number, number, Buffer]>(
      "INSERT INTO file_part (file, position, bytes) VALUES (?, ?, ?)",
    );
    this.#name = db.statement<[string, number, number]>("UPDATE file SET hash = ?, size = ? WHERE id = ?");
    this.#delete = db.statement<[number]>("DELETE FROM file WHERE id = ?");
    this.#offer = db.statement<[number, number | null, number]>(
      "INSERT INTO file_offer (file, person, at) VALUES (?, ?, ?)",
    );
    this.#use = db.statement<[number, number]>("INSERT OR IGNORE INTO file_use (file, process) VALUES (?, ?)");
    this.#forgetOffers = db.statement<[number]>(`DELETE FROM file_offer WHERE at < ? AND ${isForgotten}`);
    this.#bytesOfferedBy = db.query<[number], { bytes: number }>(
      `${sumOfSizes} WHERE id IN (SELECT file FROM file_offer WHERE person = ?)`,
    );
    this.#bytesOffered = db.query<[], { bytes: number }>(`${sumOfSizes} WHERE id IN (SELECT file FROM file_offer)`);
    this.#orphans = db.query<[number, number], { id: number }>(
      `SELECT id FROM file WHERE hash IS NULL AND begun < ?
       UNION ALL SELECT id FROM file WHERE hash IS NOT NULL AND NOT ${isUsed} AND NOT ${isOffered} LIMIT ?`,
    );
  }

  findByHash(hash: string): FileRecord | undefined {
    return this.#byHash.get(hash);
  }

  /** Undefined behind the last part. */
  part(file: number, position: number): Buffer | undefined {
    return this.#part.get(file, position)?.bytes;
  }

  isOfferedBy(person: number, file: number): boolean {
    return this.#isOfferedBy.get(file, person) !== undefined;
  }

  /** Of all files that somebody brought and that still wait for their form: this person's, and everybody's. */
  bytesOffered(person: number): { readonly person: number; readonly office: number } {
    return { person: this.#bytesOfferedBy.get(person)?.bytes ?? 0, office: this.#bytesOffered.get()?.bytes ?? 0 };
  }

  /** Whether a process uses it that somebody sees. */
  isSeen(file: number, visible: Visibility): boolean {
    const conditions = new Conditions()
      .and("file_use.file = ?", file)
      .all(seen(visible, { flow: "process.flow", process: "process.id" }));
    const sql = `SELECT 1 FROM file_use CROSS JOIN process ON process.id = file_use.process WHERE ${conditions.sql} LIMIT 1`;
    return this.#queries.prepare<object>(sql).get(...conditions.values) !== undefined;
  }

  /** A file whose content is still to come. */
  begin(at: number): number {
    return Number(this.#begin(at).lastInsertRowid);
  }

  addPart(file: number, position: number, bytes: Uint8Array): void {
    this.#addPart(file, position, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** The content is whole. Where it is kept already, that one stays; returns the id of what is kept. */
  finish(file: number, hash: string, size: number): number {
    const known = this.findByHash(hash);
    if (known) this.delete(file);
    else this.#name(hash, size, file);
    return known?.id ?? file;
  }

  delete(file: number): void {
    this.#delete(file);
  }

  /** Somebody brought it; it stays for a while, even if nothing uses it. Null: code did. */
  offer(file: number, person: number | null, at: number): void {
    this.#offer(file, person, at);
  }

  /** From now on the process needs it, in its data or in its history. */
  use(file: number, process: number): void {
    this.#use(file, process);
  }

  /** Up to `limit` files that came before `before` and that nothing uses: no process, and no draft of who brought them. */
  orphans(before: number, limit: number): readonly number[] {
    this.#forgetOffers(before);
    return this.#orphans.all(before, limit).map(({ id }) => id);
  }
}
