import type { WritableDb } from "./database.ts";
import type { CredentialRecord, FailureRecord, PasswordHash } from "../base/records.ts";

type Row = Omit<CredentialRecord, "locked"> & { locked: 0 | 1 };

const unlockedSuperusers = `SELECT count(*) AS count FROM credential JOIN person ON person.id = credential.person
  WHERE superuser = 1 AND active = 1 AND locked = 0 AND person <> ?`;

/** What people sign in with. Read by the sign-in alone: no read model and no audit entry carries any of it. */
export class CredentialStore {
  readonly #ofPerson;
  readonly #locked;
  readonly #holders;
  readonly #otherSuperusers;
  readonly #save;
  readonly #saveFailures;

  constructor(db: WritableDb) {
    this.#ofPerson = db.query<[number], Row>(
      `SELECT cost, block_size AS blockSize, parallel, salt, hash, failures, last_failure AS lastFailure, locked
         FROM credential WHERE person = ?`,
    );
    this.#locked = db.query<[], { person: number }>("SELECT person FROM credential WHERE locked = 1");
    this.#holders = db.query<[], { person: number }>("SELECT person FROM credential");
    this.#otherSuperusers = db.query<[number], { count: number }>(unlockedSuperusers);
    this.#save = db.statement<[number, number, number, number, Buffer, Buffer]>(
      `INSERT INTO credential (person, cost, block_size, parallel, salt, hash) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (person) DO UPDATE SET cost = excluded.cost, block_size = excluded.block_size,
           parallel = excluded.parallel, salt = excluded.salt, hash = excluded.hash`,
    );
    this.#saveFailures = db.statement<[number, number | null, 0 | 1, number]>(
      "UPDATE credential SET failures = ?, last_failure = ?, locked = ? WHERE person = ?",
    );
  }

  find(person: number): CredentialRecord | undefined {
    const row = this.#ofPerson.get(person);
    return row && { ...row, locked: row.locked === 1 };
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

  /** Failures stay as they are. */
  save(person: number, { cost, blockSize, parallel, salt, hash }: PasswordHash): void {
    this.#save(person, cost, blockSize, parallel, salt, hash);
  }

  saveFailures(person: number, { failures, lastFailure, locked }: FailureRecord): void {
    this.#saveFailures(failures, lastFailure, locked ? 1 : 0, person);
  }
}
