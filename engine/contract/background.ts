import type { FormDescription } from "./form.ts";
import type { PageQuery } from "./query.ts";
import type { Person } from "./person.ts";
import type { TaskError } from "./task.ts";

/** Where work stands that Intray does by itself. */
export type BackgroundState = "queued" | "running" | "failed" | "timers";

export interface BackgroundFilter {
  readonly flow?: string;
  /** A node of that flow. */
  readonly node?: string;
}

export interface BackgroundQuery extends PageQuery, BackgroundFilter {
  readonly state: BackgroundState;
}

/** How far a running job is, as its body says; not kept. */
export interface JobProgress {
  readonly taskId: number;
  /** From 0 to 1; null when the body can't tell. */
  readonly fraction: number | null;
  readonly note: string | null;
}

/** One task that waits for Intray itself, or that failed. Times are UTC milliseconds. */
export interface BackgroundRow {
  readonly id: number;
  readonly processId: number;
  readonly flowId: string;
  readonly flowTitle: string;
  readonly node: string;
  readonly title: string;
  /** What its process is about. */
  readonly subject: string;
  readonly state: BackgroundState;
  /** Queued: when it is begun; running: when it was; failed: when; a timer: when it fires. */
  readonly at: number;
  /** How many tries of a job failed so far. */
  readonly failures: number;
  readonly progress: JobProgress | null;
  readonly error: TaskError | null;
}

/** One line that a job's body wrote, or why a try of it failed. */
export interface JobLine {
  /** UTC milliseconds. */
  readonly at: number;
  readonly text: string;
}

/** One of them opened. */
export interface BackgroundDetail extends BackgroundRow {
  /** It neither waits nor runs any longer, and has not failed. */
  readonly isOver: boolean;
  /** Where it failed. */
  readonly stack: string | null;
  /** The newest lines, oldest first. */
  readonly log: readonly JobLine[];
  /** Data and record of its process, to be put right before it is tried again; null unless it failed. */
  readonly form: FormDescription | null;
}

/** A node that processes are started by: when it comes next, and why the last start left none. */
export interface ClockStartRow {
  readonly flowId: string;
  readonly flowTitle: string;
  readonly node: string;
  readonly title: string;
  /** UTC milliseconds. */
  readonly nextAt: number;
  readonly lastAt: number | null;
  readonly error: TaskError | null;
}

/** What Intray does by itself, at a glance: only of flows that the person manages. */
export interface BackgroundOverview {
  /** Counted up to 1,000. */
  readonly counts: Readonly<Record<BackgroundState, number>>;
  /** Since when, in UTC milliseconds, no job is begun, and who said so; null: jobs are begun. */
  readonly pause: { readonly since: number; readonly by: Person | null } | null;
  /** Whether the person may pause. */
  readonly mayPause: boolean;
  readonly clockStarts: readonly ClockStartRow[];
  /** The nodes that rows can be filtered by. */
  readonly nodes: readonly {
    readonly flowId: string;
    readonly flowTitle: string;
    readonly node: string;
    readonly title: string;
  }[];
}

/** What came of one of many: null, or the code of the error. */
export interface BulkResult {
  readonly retried: number;
  readonly refused: number;
}
