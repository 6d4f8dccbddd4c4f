import type { PersonRecord } from "../base/records.ts";
import type { HeldPermissions } from "../storage/people-store.ts";

/** What somebody was granted, looked up when it is asked for: they may hold a permission for thousands of objects. */
interface Grants {
  readonly held: () => HeldPermissions;
  readonly holdsFor: (permission: string, object: string) => boolean;
}

/** Lets a group's members administer people, groups and permissions. */
export const managePeople = "people.manage";

/** What one person may do. A superuser may do everything; manage implies view. */
export class Rights {
  readonly #all: boolean;
  readonly #grants: Grants;
  #cached: { readonly whole: ReadonlySet<string>; readonly inPart: ReadonlySet<string> } | undefined;

  /** `grants` are asked for nothing when nothing depends on them. */
  constructor(person: PersonRecord, grants: Grants) {
    this.#all = person.superuser;
    this.#grants = grants;
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
    const { whole, inPart } = this.#held();
    return (
      whole.has(permission) || (object !== null && inPart.has(permission) && this.#grants.holdsFor(permission, object))
    );
  }

  /** Whether the person holds it for some object. */
  holdsForSome(permission: string | null): boolean {
    const { whole, inPart } = this.#held();
    return permission !== null && (whole.has(permission) || inPart.has(permission));
  }

  /** Whether the person holds it for some objects, and not for every one. */
  holdsInPart(permission: string): boolean {
    return !this.holds(permission) && this.#held().inPart.has(permission);
  }

  mayView(flow: string): boolean {
    return this.holds(`${flow}.view`) || this.mayManage(flow);
  }

  mayManage(flow: string): boolean {
    return this.holds(`${flow}.manage`);
  }

  /** What to look for in the queue. */
  held(): "all" | HeldPermissions {
    if (this.#all) return "all";
    const { whole, inPart } = this.#held();
    return { whole: [...whole], inPart: [...inPart].filter((permission) => !whole.has(permission)) };
  }

  #held() {
    if (this.#cached) return this.#cached;
    const { whole, inPart } = this.#grants.held();
    this.#cached = { whole: new Set(whole), inPart: new Set(inPart) };
    return this.#cached;
  }
}
