import type { PersonRecord } from "../base/records.ts";

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
  readonly #load: () => readonly Grant[];
  #cached: { readonly grants: readonly Grant[]; readonly held: ReadonlySet<string> } | undefined;

  /** `grants` is asked once, and not at all when nothing depends on it. */
  constructor(person: PersonRecord, grants: () => readonly Grant[]) {
    this.#all = person.superuser;
    this.#load = grants;
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
    if (permission === null || this.#all) return true;
    const { held } = this.#grants();
    return held.has(key(permission, null)) || (object !== null && held.has(key(permission, object)));
  }

  /** Whether the person holds it for some object. */
  holdsForSome(permission: string | null): boolean {
    return this.#grants().grants.some((grant) => grant.permission === permission);
  }

  /** The objects for which alone the person holds it; none when they hold it for every object. */
  objectsOf(permission: string): readonly string[] {
    if (this.holds(permission)) return [];
    return this.#grants().grants.flatMap((grant) =>
      grant.permission === permission && grant.object !== null ? [grant.object] : [],
    );
  }

  mayView(flow: string): boolean {
    return this.holds(`${flow}.view`) || this.mayManage(flow);
  }

  mayManage(flow: string): boolean {
    return this.holds(`${flow}.manage`);
  }

  /** What to look for in the queue. */
  grants(): "all" | readonly Grant[] {
    return this.#all ? "all" : this.#grants().grants;
  }

  #grants(): { readonly grants: readonly Grant[]; readonly held: ReadonlySet<string> } {
    if (this.#cached) return this.#cached;
    const grants = this.#load();
    this.#cached = { grants, held: new Set(grants.map(({ permission, object }) => key(permission, object))) };
    return this.#cached;
  }
}
