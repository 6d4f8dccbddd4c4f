import type { Person } from "./person.ts";

/** An audit entry that doesn't fit the chain. */
export interface BrokenEntry {
  readonly id: number;
  /** `changed`: what it says isn't what was written. `missing`: it is gone. */
  readonly reason: "changed" | "missing";
  /** When it says it was written, in UTC milliseconds; null for one that is gone. */
  readonly at: number | null;
  readonly actor: Person | null;
  /** The name of the command; null for one that is gone. */
  readonly command: string | null;
  /** The processes that it was about. */
  readonly processIds: readonly number[];
}

/** How far a check of the whole trail has come. */
export interface AuditProgress {
  /** The last entry that was looked at: what the next portion begins after. */
  readonly last: number;
  /** The newest entry that there has ever been. */
  readonly newest: number;
  /** The first that doesn't fit; the check ends there. */
  readonly broken: BrokenEntry | null;
  readonly finished: boolean;
}
