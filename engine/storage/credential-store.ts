import type { WritableDb } from "./database.ts";
import type { CredentialRecord, FailureRecord, PasswordHash, PasswordSource } from "../base/records.ts";

type Flag = 0 | 1;
type Row = Omit<CredentialRecord, "locked" | "temporary"> & { locked: Flag; temporary: Flag };

const unlockedSuperusers = `SELECT count(*) AS count FROM credential JOIN person ON person.id = credential.person
  WHERE superuser = 1 AND active = 1 AND locked = 0 AND person <> ?`;

/** What people sign in with. Read by the sign-in alone: no read model and no audit entry carries a password, salt or hash. */
export class CredentialStore {
  readonly #ofPerson;
  readonly #locked;
  readonly #holders;
  readonly #otherSuperusers;
  readonly #save;
  readonly #rehash;
  readonly #saveFailures;
  readonly #endSessions;

  constructor(db: WritableDb) {
    this.#ofPerson = db.query<[number], Row>(
      `SELECT cost, block_size AS blockSize, parallel, salt, hash, failures, locked, revision, chosen, issued,
           issued_by AS issuedBy, temporary
         FROM credential WHERE person = ?`,
    );
    this.#locked = db.query<[], { person: number }>("SELECT person FROM credential WHERE locked = 1");
    this.#holders = db.query<[], { person: number }>("SELECT person FROM credential");
    this.#otherSuperusers = db.query<[number], { count: number }>(unlockedSuperusers);
    this.#save = db.statement<
      [number, number, number, number, Buffer, Buffer, number | null, number | null, number | null, Flag]
    >(
      `INSERT INTO credential (person, cost, block_size, parallel, salt, hash, chosen, issued, issued_by, temporary)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (person) DO UPDATE SET cost = excluded.cost, block_size = excluded.block_size,
           parallel = excluded.parallel, salt = excluded.salt, hash = excluded.hash, revision = revision + 1,
           chosen = coalesce(excluded.chosen, chosen), issued = coalesce(excluded.issued, issued),
           issued_by = coalesce(excluded.issued_by, issued_by), temporary = excluded.temporary`,
    );
    this.#rehash = db.statement<[number, number, number, Buffer, Buffer, number]>(
      "UPDATE credential SET cost = ?, block_size = ?, parallel = ?, salt = ?, hash = ? WHERE person = ?",
    );
    this.#saveFailures = db.statement<[number, Flag, number]>(
      "UPDATE credential SET failures = ?, locked = ? WHERE person = ?",
    );
    this.#endSessions = db.statement<[number]>("UPDATE credential SET revision = revision + 1 WHERE person = ?");
  }

  find(person: number): CredentialRecord | undefined {
    const row = this.#ofPerson.get(person);
    return row && { ...row, locked: row.locked === 1, temporary: row.temporary === 1 };
  }

  /** Who has a password at all. */
  holders(): ReadonlySet<number> {
    return new Set(this.#holders.all().map(({ person }) => person));
  }

  locked(): ReadonlySet<number> {
    return new Set(this.#locked.all().map(({ person }) => person));
  }

  /** How many active superusers can sign in, this person aside. */
  superusersBesides(person: number): number {
    return this.#otherSuperusers.get(person)?.count ?? 0;
  }

  /** The owner has chosen a password. Failures stay as they are; sessions that began with another password are over. */
  choose(person: number, hash: PasswordHash, at: number): void {
    this.#write(person, hash, { chosen: at, issued: null, issuedBy: null, temporary: false });
  }

  /** Somebody else has set one, which is a temporary one. The rest as with `choose`. */
  issue(person: number, hash: PasswordHash, { by, at }: { readonly by: number; readonly at: number }): void {
    this.#write(person, hash, { chosen: null, issued: at, issuedBy: by, temporary: true });
  }

  /** A program has set one, which leaves no trace of who it was. The rest as with `choose`. */
  set(person: number, hash: PasswordHash): void {
    this.#write(person, hash, { chosen: null, issued: null, issuedBy: null, temporary: false });
  }

  /** The same password, hashed anew: sessions go on. */
  rehash(person: number, { cost, blockSize, parallel, salt, hash }: PasswordHash): void {
    this.#rehash(cost, blockSize, parallel, salt, hash, person);
  }

  saveFailures(person: number, { failures, locked }: FailureRecord): void {
    this.#saveFailures(failures, locked ? 1 : 0, person);
  }

  /** Whoever is signed in as this person isn't any longer. */
  endSessions(person: number): void {
    this.#endSessions(person);
  }

  #write(person: number, hash: PasswordHash, source: Omit<PasswordSource, "revision">): void {
    const { cost, blockSize, parallel, salt, hash: key } = hash;
    const { chosen, issued, issuedBy, temporary } = source;
    this.#save(person, cost, blockSize, parallel, salt, key, chosen, issued, issuedBy, temporary ? 1 : 0);
  }
}
