import { FlowError } from "../base/flow-error.ts";
import type { Person } from "../contract/index.ts";
import { asPerson } from "../people/as-person.ts";
import { insertPerson, type NewPerson } from "../people/insert-person.ts";
import type { Passwords } from "../people/passwords.ts";
import { afterFailure, noFailures, waitsUntil } from "../people/slow-down.ts";
import { Strangers } from "../people/strangers.ts";
import type { CommandRunner } from "../run/command-runner.ts";
import type { CredentialRecord, FailureRecord, PersonRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";

/** Where people come in: the first administrator, then everybody with a name and a password. */
export class Authentication {
  readonly #runner: CommandRunner;
  readonly #passwords: Passwords;
  readonly #strangers = new Strangers();
  /** One at a time: guesses sent together must be counted one after the other. */
  #busy: Promise<unknown> = Promise.resolve();

  constructor(runner: CommandRunner, passwords: Passwords) {
    this.#runner = runner;
    this.#passwords = passwords;
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

  /** Rejects with `administrator.exists`, `person.exists`, `name.unfit`, `password.unfit`. */
  async createAdministrator(person: Omit<NewPerson, "superuser">, password: string): Promise<Person> {
    this.#requireNoAdministrator();
    const hash = await this.#passwords.hash(password);
    return this.#runner.execute("administrator.create", {}, (command) => {
      this.#requireNoAdministrator();
      const created = insertPerson(this.#stores, { ...person, superuser: true }, command.now);
      this.#stores.credentials.save(created.id, hash);
      const { id, name, displayName } = created;
      command.recordDirectory({ event: "person.created", person: id, name, title: displayName });
      command.recordDirectory({ event: "person.superuser-made", person: id });
      return asPerson(created);
    });
  }

  /**
   * Rejects with `sign-in.failed` for a wrong name as for a wrong password, `sign-in.slowed` with `until` after the
   * third failure in a row, and `sign-in.locked` after the tenth. Who could unlock all others is never locked.
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

  /** Rejects with `password.wrong` for a wrong old one, `password.unfit` for the new one, and as `signIn` does. */
  async changePassword(person: number, old: string, password: string): Promise<void> {
    this.#passwords.check(password);
    await this.confirm(person, old).catch((error: unknown) => {
      const isWrong = error instanceof FlowError && error.code === "sign-in.failed";
      throw isWrong ? new FlowError("password.wrong", "The old password is wrong.") : error;
    });
    const hash = await this.#passwords.hash(password);
    this.#runner.execute("person.set-password", { actor: person }, (command) => {
      this.#stores.credentials.save(person, hash);
      command.recordDirectory({ event: "person.password-set", person });
    });
  }

  async #admit(person: PersonRecord | undefined, name: string, password: string): Promise<PersonRecord> {
    const kept = person && this.#stores.credentials.find(person.id);
    const stranger = name.toLowerCase();
    refuseIfTooMany(kept ?? this.#strangers.failures(stranger), this.#runner.now());
    const matches = await this.#passwords.matches(password, kept);
    if (person && kept && matches) return this.#welcome(person, kept, password);
    if (person && kept) this.#countFailure(person);
    else {
      this.#strangers.save(stranger, afterFailure(this.#strangers.failures(stranger), this.#runner.now(), true));
    }
    throw new FlowError("sign-in.failed", "The name or the password is wrong.");
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
      if (better) this.#stores.credentials.save(person.id, better);
      return now;
    });
  }

  #countFailure({ id, superuser }: PersonRecord): void {
    this.#runner.execute("sign-in.lock", {}, (command) => {
      const { credentials } = this.#stores;
      const before = credentials.find(id);
      if (!before) return;
      const lockable = !superuser || credentials.superusersBesides(id) > 0;
      const after = afterFailure(before, command.now, lockable);
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

function refuseIfTooMany(record: FailureRecord, now: number): void {
  if (record.locked)
    throw new FlowError("sign-in.locked", "Too many wrong passwords. An administrator can unlock this.");
  const until = waitsUntil(record, now);
  if (until !== null) throw new FlowError("sign-in.slowed", "Wait a moment before the next try.", { until });
}
