import type { Decision } from "./decision.ts";
import type { DetailField } from "./form.ts";
import type { Person } from "./person.ts";
import type { ProcessStatus, TaskKind, TaskStatus } from "./status.ts";

/**
 * How far to look back: up to and including what happened at a moment (UTC milliseconds), in an audit entry, or in the
 * first `position` commands about the process.
 */
export type PointInTime = { readonly timestamp: number } | { readonly entry: number } | { readonly position: number };

/** A task as it was known. */
export interface TaskSnapshot {
  readonly id: number;
  readonly node: string;
  readonly title: string;
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  readonly owner: Person | null;
}

/** A task as a picture of its flow needs it. */
export interface DiagramTask {
  readonly id: number;
  readonly node: string;
  readonly status: TaskStatus;
  readonly owner: Person | null;
  /** Since when its status is this one; UTC milliseconds. */
  readonly since: number;
  /** What was decided in it; null: nothing. */
  readonly decision: Pick<Decision, "outcome" | "tone"> | null;
  /** UTC milliseconds; null also for any earlier moment. */
  readonly due: number | null;
  /** The ids of the tasks that it came out of. */
  readonly previous: readonly number[];
}

/** What was known of a process at an earlier moment. */
export interface ProcessSnapshot {
  readonly processId: number;
  /** How many commands had been about it; 0 before it began. */
  readonly position: number;
  /** When the last thing happened that is told here; null before the process began. */
  readonly at: number | null;
  /** Who did it; null: Intray itself, or nothing has happened. */
  readonly actor: Person | null;
  readonly status: ProcessStatus;
  readonly data: readonly DetailField[];
  /** Empty while there was no record. */
  readonly artifact: readonly DetailField[];
  readonly taskCount: number;
  /** Oldest first. Of more than 200, the open ones and the newest. */
  readonly tasks: readonly TaskSnapshot[];
}
