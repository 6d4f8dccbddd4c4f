import { isId } from "../base/is-id.ts";
import type { WritableDb } from "./database.ts";
import type { AuditRecord } from "../base/records.ts";

const columns = "id, at, actor, command, content, hash";

/** An entry as a process's history meets it, with the hash that it follows; null where a row is gone. */
export interface LinkedEntry {
  readonly id: number;
  readonly entry: AuditRecord | null;
  readonly before: Buffer | null;
}

type LinkedRow = { [column in keyof AuditRecord]: AuditRecord[column] | null } & {
  link: number;
  before: Buffer | null;
};

/** The trail of commands: appended to, never changed. */
export class AuditStore {
  readonly #newest;
  readonly #byId;
  readonly #newestOf;
  readonly #after;
  readonly #newestBefore;
  readonly #linked;
  readonly #newestId;
  readonly #processesOf;
  readonly #insert;
  readonly #link;

  constructor(db: WritableDb) {
    // without its content, which may be long
    this.#newest = db.query<[], Pick<AuditRecord, "id" | "hash">>(
      "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1",
    );
    this.#byId = db.query<[number], AuditRecord>(`SELECT ${columns} FROM audit WHERE id = ?`);
    this.#newestOf = db.query<[number], { audit: number | null }>(
      "SELECT max(audit) AS audit FROM audit_process WHERE process = ?",
    );
    this.#after = db.query<[number, number], AuditRecord>(
      `SELECT ${columns} FROM audit WHERE id > ? ORDER BY id LIMIT ?`,
    );
    this.#newestBefore = db.query<[number, number, number], AuditRecord>(
      `SELECT ${columns} FROM audit JOIN audit_process ON audit_process.audit = audit.id
       WHERE process = ? AND audit_process.audit < ? ORDER BY audit_process.audit DESC LIMIT ?`,
    );
    this.#newestId = db.query<[], { seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'");
    this.#processesOf = db.query<[number], { process: number }>(
      "SELECT process FROM audit_process WHERE audit = ? ORDER BY process LIMIT 20",
    );
    this.#linked = db.query<[number, number, number], LinkedRow>(
      `SELECT audit_process.audit AS link, audit.id, audit.at, audit.actor, audit.command, audit.content, audit.hash,
         previous.hash AS before
       FROM audit_process LEFT JOIN audit ON audit.id = audit_process.audit
         LEFT JOIN audit AS previous ON previous.id = audit_process.audit - 1
       WHERE process = ? AND audit_process.audit > ? ORDER BY audit_process.audit LIMIT ?`,
    );
    this.#insert = db.statement<[number, number, number | null, string, string, Buffer]>(
      "INSERT INTO audit (id, at, actor, command, content, hash) VALUES (?, ?, ?, ?, ?, ?)",
    );
    this.#link = db.statement<[number, number]>("INSERT INTO audit_process (process, audit) VALUES (?, ?)");
  }

  newest(): Pick<AuditRecord, "id" | "hash"> | undefined {
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

  /** The newest id that was ever given; ids count up without a gap. */
  newestId(): number {
    return this.#newestId.get()?.seq ?? 0;
  }

  /** The first 20 processes that an entry is about, by its id alone: also for one that is gone. */
  processesOf(audit: number): readonly number[] {
    return this.#processesOf.all(audit).map(({ process }) => process);
  }

  /** The entries about a process, newest first, read as they are asked for. */
  *newestFirst(process: number): Generator<AuditRecord, void> {
    for (let before = Number.MAX_SAFE_INTEGER; ; ) {
      const entries = this.#newestBefore.all(process, before, 20);
      yield* entries;
      const last = entries.at(-1);
      if (!last) return;
      before = last.id;
    }
  }

  /** Up to `limit` entries about a process after the one with id `after`, oldest first; also those that are gone. */
  linkedAfter(process: number, after: number, limit: number): readonly LinkedEntry[] {
    return this.#linked.all(process, after, limit).map(({ link, before, ...entry }) => {
      return { id: link, entry: entry.id === null ? null : (entry as AuditRecord), before };
    });
  }

  append(entry: AuditRecord, processes: Iterable<number>): void {
    this.#insert(entry.id, entry.at, entry.actor, entry.command, entry.content, entry.hash);
    for (const process of processes) this.#link(process, entry.id);
  }
}
