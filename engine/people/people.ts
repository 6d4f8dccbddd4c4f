import type { Clock } from "../base/clock.ts";
import { FlowError } from "../base/flow-error.ts";
import type { Person } from "../contract/index.ts";
import { appendAudit } from "../history/audit-chain.ts";
import type { WritableDb } from "../storage/database.ts";
import type { PersonRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";
import { asPerson } from "./as-person.ts";
import { insertPerson, type NewPerson } from "./insert-person.ts";
import { obviousTerms } from "./obvious-terms.ts";
import type { Passwords } from "./passwords.ts";
import { refuseForObject } from "./refuse-for-object.ts";

/**
 * People, groups and permissions, as programs set them up. Each change is a command with an audit entry. What people
 * change goes through `desk.people` and `desk.groups`.
 */
export class People {
  readonly #db: WritableDb;
  readonly #stores: Stores;
  readonly #clock: Clock;
  readonly #passwords: Passwords;

  constructor(db: WritableDb, stores: Stores, clock: Clock, passwords: Passwords) {
    this.#db = db;
    this.#stores = stores;
    this.#clock = clock;
    this.#passwords = passwords;
  }

  /** Everyone active, by display name. */
  list(): readonly Person[] {
    return this.#stores.people.active().map(asPerson);
  }

  find(id: number): Person | undefined {
    const person = this.#stores.people.find(id);
    return person && asPerson(person);
  }

  findByName(name: string): Person | undefined {
    const person = this.#stores.people.findByName(name);
    return person && asPerson(person);
  }

  /** Throws `person.exists`, `name.unfit`, `values.invalid`. */
  createPerson({ name, displayName, superuser = false }: NewPerson): Person {
    requireTexts({ name, displayName });
    return this.#execute("person.create", { name, displayName, superuser }, () =>
      asPerson(insertPerson(this.#stores, { name, displayName, superuser }, this.#clock.now())),
    );
  }

  /**
   * As its owner would have chosen it: it needn't be changed at the next sign-in. Rejects with `person.unknown`,
   * `password.unfit`, `password.personal`, `password.common`.
   */
  async setPassword(person: string, password: string): Promise<void> {
    const hash = await this.#passwords.hash(password, obviousTerms(this.#stores, this.#person(person)));
    this.#execute("person.set-password", { person }, () => this.#stores.credentials.set(this.#person(person).id, hash));
  }

  /** Throws `group.exists`, `values.invalid`. */
  createGroup(name: string, title: string): void {
    requireTexts({ name, title });
    this.#execute("group.create", { name, title }, () => {
      if (this.hasGroup(name)) {
        throw new FlowError("group.exists", `A group is called "${name}" already. Choose another name.`, { name });
      }
      this.#stores.groups.insert(name, title);
    });
  }

  hasGroup(name: string): boolean {
    return this.#stores.groups.findByName(name) !== undefined;
  }

  /** Throws `person.unknown`, `group.unknown`. Nothing happens when the person is a member. */
  addToGroup(person: string, group: string): void {
    this.#execute("group.add", { person, group }, () =>
      this.#stores.groups.insertMember(this.#person(person).id, this.#group(group)),
    );
  }

  /**
   * Lets a group do what `permission` names, e.g. `leave-request.view`: for one object, or for all when none is named.
   * Throws `group.unknown`, `values.invalid`.
   */
  grant(group: string, permission: string, { object = null }: { readonly object?: string | null } = {}): void {
    requireTexts({ permission, ...(object === null ? {} : { object }) });
    refuseForObject(permission, object);
    this.#execute("group.grant", { group, permission, object }, () =>
      this.#stores.groups.insertGrant(this.#group(group), permission, object),
    );
  }

  #person(name: string): PersonRecord {
    const person = this.#stores.people.findByName(name);
    if (!person) throw new FlowError("person.unknown", `Nobody is called "${name}".`, { name });
    return person;
  }

  #group(name: string): number {
    const group = this.#stores.groups.findByName(name);
    if (!group) throw new FlowError("group.unknown", `No group is called "${name}".`, { name });
    return group.id;
  }

  #execute<Value>(command: string, content: unknown, body: () => Value): Value {
    return this.#db.immediately(() => {
      const value = body();
      appendAudit(this.#stores.audit, { at: this.#clock.now(), actor: null, command, content, processes: [] });
      return value;
    });
  }
}

/** Longer than any name of a person, a group or a permission. */
const maxLength = 100;

/** Throws `values.invalid`, naming the first that is no text, or none of a length that a name has. */
function requireTexts(texts: Readonly<Record<string, string>>): void {
  for (const [what, text] of Object.entries(texts)) {
    const isName = typeof text === "string" && text.length > 0 && text.length <= maxLength && text.isWellFormed();
    if (isName) continue;
    throw new FlowError("values.invalid", `"${what}" must be a text of 1 to ${maxLength} characters.`, { field: what });
  }
}
