import { FlowError } from "../base/flow-error.ts";
import { invariant } from "../base/invariant.ts";
import type { PasswordOrigin, Person } from "../contract/index.ts";
import { activePerson } from "../people/active-person.ts";
import { asPerson } from "../people/as-person.ts";
import { insertPerson, type NewPerson } from "../people/insert-person.ts";
import { obviousTerms } from "../people/obvious-terms.ts";
import type { Passwords } from "../people/passwords.ts";
import { afterFailure, delayMs, noFailures } from "../people/slow-down.ts";
import { Strangers } from "../people/strangers.ts";
import type { CommandRunner } from "../run/command-runner.ts";
import type { CredentialRecord, FailureRecord, PersonRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";

/** What a session has to know of how its person signs in. */
export interface SignInState {
  /** Sessions that began under another one are over. */
  readonly revision: number;
  readonly password: PasswordOrigin;
}

/** Where people come in: the first administrator, then everybody with a name and a password. */
export class Authentication {
  readonly #runner: CommandRunner;
  readonly #passwords: Passwords;
  readonly #uptime: () => number;
  readonly #opened: number;
  readonly #strangers = new Strangers();
  /** When each person's last failure was, in milliseconds of uptime. */
  readonly #failedAt = new Map<number, number>();
  /** One at a time: guesses sent together must be counted one after the other. */
  #busy: Promise<unknown> = Promise.resolve();

  /** `uptime`: milliseconds by a clock that nobody can set. */
  constructor(runner: CommandRunner, passwords: Passwords, uptime: () => number) {
    this.#runner = runner;
    this.#passwords = passwords;
    this.#uptime = uptime;
    this.#opened = uptime();
  }

  /** True while nobody could administer: the first to come makes themselves the administrator. */
  needsAdministrator(): boolean {
    const { people, credentials } = this.#stores;
    const holders = credentials.holders();
    return !people.active().some(({ id, superuser }) => superuser && holders.has(id));
  }

  /** Everyone who can sign in, by display name. */
  people(): readonly Person[] {
    const holders = this.#stores.credentials.holders();
    return this.#stores.people
      .active()
      .filter(({ id }) => holders.has(id))
      .map(asPerson);
  }

  /** Who has no password, or isn't there, has signed in to nothing. */
  signInState(person: number): SignInState {
    const credential = this.#stores.credentials.find(person);
    if (!credential) return { revision: 0, password: { chosen: null, issued: null, temporary: false } };
    const { revision, chosen, issued, issuedBy, temporary } = credential;
    const by = issuedBy === null ? undefined : this.#stores.people.find(issuedBy);
    const last = by && issued !== null ? { by: asPerson(by), at: issued } : null;
    if (!temporary) return { revision, password: { chosen, issued: last, temporary } };
    invariant(last !== null, "a temporary password was set by somebody");
    return { revision, password: { chosen, issued: last, temporary } };
  }

  /**
   * Rejects with `administrator.exists`, `person.exists`, `name.unfit`, `password.unfit`, `password.personal`,
   * `password.common`.
   */
  async createAdministrator(person: Omit<NewPerson, "superuser">, password: string): Promise<Person> {
    this.#requireNoAdministrator();
    const hash = await this.#passwords.hash(password, obviousTerms(this.#stores, person));
    return this.#runner.execute("administrator.create", {}, (command) => {
      this.#requireNoAdministrator();
      const created = insertPerson(this.#stores, { ...person, superuser: true }, command.now);
      this.#stores.credentials.choose(created.id, hash, command.now);
      const { id, name, displayName } = created;
      command.recordDirectory({ event: "person.created", person: id, name, title: displayName });
      command.recordDirectory({ event: "person.superuser-made", person: id });
      return asPerson(created);
    });
  }

  /**
   * Rejects with `sign-in.failed` for a wrong name as for a wrong password, `sign-in.slowed` with `waitMs` after the
   * third failure in a row, and `sign-in.locked` after the tenth. Who could unlock all others is never locked. A wait begins
   * anew when the engine is opened.
   */
  signIn(name: string, password: string): Promise<Person> {
    const wanted = name.normalize("NFC").trim();
    return this.#inTurn(async () => {
      const person = this.#stores.people.findByName(wanted);
      return asPerson(await this.#admit(person?.active ? person : undefined, wanted, password));
    });
  }

  /** Rejects as `signIn` does; asks for the password of this person alone. */
  confirm(person: number, password: string): Promise<Person> {
    return this.#inTurn(async () => {
      const found = this.#stores.people.find(person);
      return asPerson(await this.#admit(found?.active ? found : undefined, `#${person}`, password));
    });
  }

  /**
   * Ends all sessions of the person but the one that hears of the new revision, in `onRevision`, before anybody else does.
   * Rejects with `person.unknown`; with `password.wrong` for a wrong old one; for the new one with `password.unfit`,
   * `password.personal`, `password.common`, `password.unchanged`; and as `signIn` does.
   */
  async changePassword(
    person: number,
    old: string,
    password: string,
    onRevision: (revision: number) => void = () => undefined,
  ): Promise<void> {
    const { people, credentials } = this.#stores;
    await this.#passwords.requireFit(password, obviousTerms(this.#stores, activePerson(this.#stores, person)));
    await this.confirm(person, old).catch((error: unknown) => {
      const isWrong = error instanceof FlowError && error.code === "sign-in.failed";
      throw isWrong ? wrongPassword() : error;
    });
    if (this.#passwords.areSame(old, password)) {
      throw new FlowError("password.unchanged", "The new password is the old one. Choose another.");
    }
    const confirmed = credentials.find(person)?.revision;
    const hash = await this.#passwords.rehash(password);
    this.#runner.execute("person.set-password", { actor: person }, (command) => {
      // an administrator may have been faster than the hash
      if (!people.find(person)?.active || credentials.find(person)?.revision !== confirmed) throw wrongPassword();
      credentials.choose(person, hash, command.now);
      command.recordDirectory({ event: "person.password-changed", person });
      onRevision(this.signInState(person).revision);
    });
  }

  async #admit(person: PersonRecord | undefined, name: string, password: string): Promise<PersonRecord> {
    const kept = person && this.#stores.credentials.find(person.id);
    if (person && kept) {
      this.#refuseIfTooMany(kept, this.#failedAt.get(person.id) ?? this.#opened);
      if (await this.#passwords.matches(password, kept)) return this.#welcome(person, kept, password);
      this.#failedAt.set(person.id, this.#uptime());
      this.#countFailure(person);
    } else {
      const stranger = name.toLowerCase();
      const before = this.#strangers.failures(stranger);
      this.#refuseIfTooMany(before, before.at);
      await this.#passwords.matches(password, undefined);
      this.#strangers.save(stranger, { ...afterFailure(before, true), at: this.#uptime() });
    }
    throw new FlowError("sign-in.failed", "The name or the password is wrong.");
  }

  /** `since`: when the last failure was, in milliseconds of uptime. */
  #refuseIfTooMany({ failures, locked }: FailureRecord, since: number): void {
    if (locked) throw new FlowError("sign-in.locked", "Too many wrong passwords. An administrator can unlock this.");
    const waitMs = since + delayMs(failures) - this.#uptime();
    if (waitMs > 0) throw new FlowError("sign-in.slowed", "Wait a moment before the next try.", { waitMs });
  }

  async #welcome(person: PersonRecord, credentials: CredentialRecord, password: string): Promise<PersonRecord> {
    const better = this.#passwords.isWeak(credentials) ? await this.#passwords.rehash(password) : null;
    return this.#runner.execute("sign-in", { actor: person.id }, () => {
      const now = this.#stores.people.find(person.id);
      const credential = this.#stores.credentials.find(person.id);
      // an administrator may have been faster than the hash
      if (!now?.active || !credential?.salt.equals(credentials.salt)) {
        throw new FlowError("sign-in.failed", "The name or the password is wrong.");
      }
      if (credential.failures > 0) this.#stores.credentials.saveFailures(person.id, noFailures);
      if (better) this.#stores.credentials.rehash(person.id, better);
      return now;
    });
  }

  #countFailure({ id, superuser }: PersonRecord): void {
    this.#runner.execute("sign-in.lock", {}, (command) => {
      const { credentials } = this.#stores;
      const before = credentials.find(id);
      if (!before) return;
      const lockable = !superuser || credentials.superusersBesides(id) > 0;
      const after = afterFailure(before, lockable);
      credentials.saveFailures(id, after);
      if (after.locked && !before.locked) command.recordDirectory({ event: "person.locked", person: id });
    });
  }

  #inTurn<Value>(body: () => Promise<Value>): Promise<Value> {
    const turn = this.#busy.then(body);
    this.#busy = turn.catch(() => undefined);
    return turn;
  }

  #requireNoAdministrator(): void {
    if (this.needsAdministrator()) return;
    throw new FlowError("administrator.exists", "There is an administrator already, who adds people.");
  }

  get #stores(): Stores {
    return this.#runner.services.stores;
  }
}

function wrongPassword(): FlowError {
  return new FlowError("password.wrong", "The old password is wrong.");
}
