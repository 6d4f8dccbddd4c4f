import type { PersonRecord } from "../storage/records.ts";

/** A permission held; null: for every object. */
export interface Grant {
  readonly permission: string;
  readonly object: string | null;
}

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

  /**
   * Null, the permission of a node open to everyone, is held by all. Who holds a permission without an object holds it
   * for every object.
   */
  holds(permission: string | null, object: string | null = null): boolean {
    if (permission === null || this.#all || this.#held.has(key(permission, null))) return true;
    return object !== null && this.#held.has(key(permission, object));
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
