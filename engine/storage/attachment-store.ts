import { isId } from "../base/is-id.ts";
import type { AttachmentRecord } from "../base/records.ts";
import type { WritableDb } from "./database.ts";

const columns = `attachment.id, process, author, at, name, attachment.file, type, note, removed,
  removed_by AS removedBy, file.hash, file.size`;
const rows = `SELECT ${columns} FROM attachment LEFT JOIN file ON file.id = attachment.file`;

/** Papers and notes that people attached to processes. */
export class AttachmentStore {
  readonly #byId;
  readonly #page;
  readonly #texts;
  readonly #count;
  readonly #insert;
  readonly #remove;

  constructor(db: WritableDb) {
    this.#byId = db.query<[number], AttachmentRecord>(`${rows} WHERE attachment.id = ?`);
    this.#page = db.query<[number, number, number], AttachmentRecord>(
      `${rows} WHERE process = ? AND attachment.id > ? ORDER BY attachment.id LIMIT ?`,
    );
    this.#texts = db.query<[number], { name: string; note: string | null }>(
      "SELECT name, note FROM attachment WHERE process = ? AND removed IS NULL ORDER BY id",
    );
    this.#count = db.query<[number, number], { count: number }>(
      "SELECT count(*) AS count FROM (SELECT 1 FROM attachment WHERE process = ? LIMIT ?)",
    );
    this.#insert = db.statement<[number, number, number, string, number | null, string | null, string | null]>(
      "INSERT INTO attachment (process, author, at, name, file, type, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
    );
    this.#remove = db.statement<[number | null, number | null, number]>(
      "UPDATE attachment SET removed = ?, removed_by = ? WHERE id = ?",
    );
  }

  find(id: number): AttachmentRecord | undefined {
    return isId(id) ? this.#byId.get(id) : undefined;
  }

  /** Up to `limit` of a process, behind the one with id `after`, oldest first; also those that were removed. */
  after(process: number, after: number, limit: number): readonly AttachmentRecord[] {
    return this.#page.all(process, after, limit);
  }

  /** How many there are and were, counted up to `limit`. */
  countAll(process: number, limit: number): number {
    return this.#count.get(process, limit)?.count ?? 0;
  }

  /** The hash of each file, and the text of each note, by its id; null of what was removed. */
  contents(process: number): ReadonlyMap<number, string | null> {
    const all = this.after(process, 0, Number.MAX_SAFE_INTEGER);
    return new Map(all.map(({ id, hash, note, removed }) => [id, removed === null ? (hash ?? note) : null]));
  }

  /** Names, and what notes say, oldest first; nothing of what was removed. */
  textsOf(process: number): readonly string[] {
    return this.#texts.all(process).flatMap(({ name, note }) => (note === null ? [name] : [name, note]));
  }

  insert(attachment: Pick<AttachmentRecord, "process" | "author" | "at" | "name" | "file" | "type" | "note">): number {
    const { process, author, at, name, file, type, note } = attachment;
    return Number(this.#insert(process, author, at, name, file, type, note).lastInsertRowid);
  }

  /** Null: it is there again. */
  remove(id: number, by: { readonly at: number; readonly person: number } | null): void {
    this.#remove(by?.at ?? null, by?.person ?? null, id);
  }
}
