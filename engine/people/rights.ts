import type { PersonRecord } from "../storage/records.ts";

/** What one person may do. A superuser may do everything; manage implies view. */
export class Rights {
  readonly #all: boolean;
  readonly #held: ReadonlySet<string>;

  constructor(person: PersonRecord, held: readonly string[]) {
    this.#all = person.superuser;
    this.#held = new Set(held);
  }

  /** Null, the permission of a node open to everyone, is held by all. */
  holds(permission: string | null): boolean {
    return permission === null || this.#all || this.#held.has(permission);
  }

  mayView(flow: string): boolean {
    return this.holds(`${flow}.view`) || this.mayManage(flow);
  }

  mayManage(flow: string): boolean {
    return this.holds(`${flow}.manage`);
  }

  /** What to look for in the queue. */
  permissions(): "all" | readonly string[] {
    return this.#all ? "all" : [...this.#held];
  }
}
