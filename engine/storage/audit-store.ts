import { isId } from "../base/is-id.ts";
import type { WritableDb } from "./database.ts";
import type { AuditRecord } from "../base/records.ts";

const columns = "id, at, actor, command, content, hash";

/** The trail of commands: appended to, never changed. */
export class AuditStore {
  readonly #newest;
  readonly #byId;
  readonly #newestOf;
  readonly #after;
  readonly #ofProcess;
  readonly #insert;
  readonly #link;

  constructor(db: WritableDb) {
    this.#newest = db.question<[], AuditRecord>(`SELECT ${columns} FROM audit ORDER BY id DESC LIMIT 1`);
    this.#byId = db.question<[number], AuditRecord>(`SELECT ${columns} FROM audit WHERE id = ?`);
    this.#newestOf = db.question<[number], { audit: number | null }>(
      "SELECT max(audit) AS audit FROM audit_process WHERE process = ?",
    );
    this.#after = db.question<[number, number], AuditRecord>(
      `SELECT ${columns} FROM audit WHERE id > ? ORDER BY id LIMIT ?`,
    );
    this.#ofProcess = db.question<[number], AuditRecord>(
      `SELECT ${columns} FROM audit JOIN audit_process ON audit_process.audit = audit.id WHERE process = ? ORDER BY id`,
    );
    this.#insert = db.change<[number, number, number | null, string, string, Buffer]>(
      "INSERT INTO audit (id, at, actor, command, content, hash) VALUES (?, ?, ?, ?, ?, ?)",
    );
    this.#link = db.change<[number, number]>("INSERT INTO audit_process (process, audit) VALUES (?, ?)");
  }

  newest(): AuditRecord | undefined {
    return this.#newest.get();
  }

  find(id: number): AuditRecord | undefined {
    if (!isId(id)) return undefined;
    return this.#byId.get(id);
  }

  /** The id of the newest entry about a process. */
  newestOf(process: number): number | null {
    return this.#newestOf.get(process)?.audit ?? null;
  }

  /** Up to `limit` entries after the one with id `after`, oldest first. */
  after(after: number, limit: number): readonly AuditRecord[] {
    return this.#after.all(after, limit);
  }

  /** Oldest first. */
  ofProcess(process: number): readonly AuditRecord[] {
    return this.#ofProcess.all(process);
  }

  append(entry: AuditRecord, processes: Iterable<number>): void {
    this.#insert(entry.id, entry.at, entry.actor, entry.command, entry.content, entry.hash);
    for (const process of processes) this.#link(process, entry.id);
  }
}
