import type { Clock } from "../base/clock.ts";
import { FlowError } from "../base/flow-error.ts";
import type { Person } from "../contract/index.ts";
import { appendAudit } from "../history/audit-trail.ts";
import type { WritableDb } from "../storage/database.ts";
import type { Stores } from "../storage/stores.ts";
import { asPerson } from "./as-person.ts";

export interface NewPerson {
  /** What flows call the person; unique whatever the case of its letters. */
  readonly name: string;
  readonly displayName: string;
  /** Holds every permission. */
  readonly superuser?: boolean;
}

/** People, groups and permissions, as administrators change them. Each change is a command with an audit entry. */
export class People {
  readonly #db: WritableDb;
  readonly #stores: Stores;
  readonly #clock: Clock;

  constructor(db: WritableDb, stores: Stores, clock: Clock) {
    this.#db = db;
    this.#stores = stores;
    this.#clock = clock;
  }

  /** Everyone active, by display name. */
  list(): readonly Person[] {
    return this.#stores.people.active().map(asPerson);
  }

  find(id: number): Person | undefined {
    const person = this.#stores.people.find(id);
    return person && asPerson(person);
  }

  /** Throws `person.exists`, `values.invalid`. */
  createPerson({ name, displayName, superuser = false }: NewPerson): Person {
    requireTexts({ name, displayName });
    return this.#execute("person.create", { name, displayName, superuser }, () => {
      if (this.#stores.people.findByName(name)) {
        throw new FlowError("person.exists", `Someone is called "${name}" already. Choose another name.`, { name });
      }
      return asPerson(this.#stores.people.insertPerson(name, displayName, superuser, this.#clock.now()));
    });
  }

  /** Throws `group.exists`, `values.invalid`. */
  createGroup(name: string, title: string): void {
    requireTexts({ name, title });
    this.#execute("group.create", { name, title }, () => {
      if (this.#stores.people.findGroup(name) !== undefined) {
        throw new FlowError("group.exists", `A group is called "${name}" already. Choose another name.`, { name });
      }
      this.#stores.people.insertGroup(name, title);
    });
  }

  /** Throws `person.unknown`, `group.unknown`. Nothing happens when the person is a member. */
  addToGroup(person: string, group: string): void {
    this.#execute("group.add", { person, group }, () => {
      const found = this.#stores.people.findByName(person);
      if (!found) throw new FlowError("person.unknown", `Nobody is called "${person}".`, { name: person });
      this.#stores.people.insertMember(found.id, this.#group(group));
    });
  }

  /**
   * Lets a group do what `permission` names, e.g. `leave-request.view`: for one object, or for all when none is named.
   * Throws `group.unknown`, `values.invalid`.
   */
  grant(group: string, permission: string, { object = null }: { readonly object?: string | null } = {}): void {
    requireTexts({ permission, ...(object === null ? {} : { object }) });
    this.#execute("group.grant", { group, permission, object }, () =>
      this.#stores.people.insertPermission(this.#group(group), permission, object),
    );
  }

  #group(name: string): number {
    const group = this.#stores.people.findGroup(name);
    if (group === undefined) throw new FlowError("group.unknown", `No group is called "${name}".`, { name });
    return group;
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
const longest = 100;

/** Throws `values.invalid`, naming the first that is no text, or none of a length that a name has. */
function requireTexts(texts: Readonly<Record<string, string>>): void {
  for (const [what, text] of Object.entries(texts)) {
    const isName = typeof text === "string" && text.length > 0 && text.length <= longest && text.isWellFormed();
    if (isName) continue;
    throw new FlowError("values.invalid", `"${what}" must be a text of 1 to ${longest} characters.`, { field: what });
  }
}
