import type { PersonRecord } from "../storage/records.ts";

/** A permission held; null: for every object. */
export interface Grant {
  readonly permission: string;
  readonly object: string | null;
}

/** Lets a group's members administer people, groups and permissions. */
export const managePeople = "people.manage";

function key(permission: string, object: string | null): string {
  return JSON.stringify([permission, object]);
}

/** What one person may do. A superuser may do everything; manage implies view. */
export class Rights {
  readonly #all: boolean;
  readonly #held: ReadonlySet<string>;
  readonly #grants: readonly Grant[];

  constructor(person: PersonRecord, grants: readonly Grant[]) {
    this.#all = person.superuser;
    this.#grants = grants;
    this.#held = new Set(grants.map(({ permission, object }) => key(permission, object)));
  }

  get isSuperuser(): boolean {
    return this.#all;
  }

  /** Whether the person administers people, groups and permissions. */
  get mayManagePeople(): boolean {
    return this.holds(managePeople);
  }

  /**
   * Null, the permission of a node open to everyone, is held by all. Who holds a permission without an object holds it
   * for every object.
   */
  holds(permission: string | null, object: string | null = null): boolean {
    if (permission === null || this.#all || this.#held.has(key(permission, null))) return true;
    return object !== null && this.#held.has(key(permission, object));
  }

  /** Whether the person holds it for some object. */
  holdsForSome(permission: string | null): boolean {
    return this.#grants.some((grant) => grant.permission === permission);
  }

  mayView(flow: string): boolean {
    return this.holds(`${flow}.view`) || this.mayManage(flow);
  }

  mayManage(flow: string): boolean {
    return this.holds(`${flow}.manage`);
  }

  /** What to look for in the queue. */
  grants(): "all" | readonly Grant[] {
    return this.#all ? "all" : this.#grants;
  }
}
