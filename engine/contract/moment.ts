import type { DetailField } from "./form.ts";
import type { Person } from "./person.ts";
import type { ProcessStatus, TaskStatus } from "./status.ts";

/** How far to look back: up to and including what happened at a moment (UTC milliseconds), or in an audit entry. */
export type Until = { readonly moment: number } | { readonly entry: number };

/** What was known of a process at an earlier moment. */
export interface ProcessMoment {
  readonly processId: number;
  /** When the last thing happened that is told here; null before the process began. */
  readonly at: number | null;
  readonly status: ProcessStatus;
  readonly data: readonly DetailField[];
  /** Empty while there was no record. */
  readonly artifact: readonly DetailField[];
  readonly tasks: readonly {
    readonly id: number;
    readonly node: string;
    readonly title: string;
    readonly status: TaskStatus;
    readonly owner: Person | null;
  }[];
}
