import type { FormDescription } from "./form.ts";
import type { Person } from "./person.ts";
import type { TaskKind, TaskStatus } from "./status.ts";

/** A task as a row of a list. Times are UTC milliseconds. */
export interface TaskRow {
  readonly id: number;
  readonly processId: number;
  readonly flowId: string;
  readonly flowTitle: string;
  /** The node's name in its flow. */
  readonly node: string;
  readonly title: string;
  /** One sentence: the result of a finished task, else what it is about. */
  readonly brief: string;
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  readonly token: string;
  readonly owner: Person | null;
  readonly created: number;
  readonly assigned: number | null;
  readonly started: number | null;
  readonly finished: number | null;
  readonly due: number | null;
  readonly previous: readonly number[];
  /** Why the task is in status ERROR. */
  readonly error: TaskError | null;
}

export interface TaskError {
  readonly title: string;
  readonly at: number;
  /** What the author's error called itself; `onError` can listen for it. */
  readonly code?: string;
}

/** What a person can do with a task. */
export type TaskActionName = "assign" | "unassign" | "complete" | "reassign" | "take-over";

/** Why an action is not offered; the renderer has words for each. */
export type Refusal =
  | "not-permitted"
  | "not-the-owner"
  | "owned-by-someone-else"
  | "restricted"
  | "wrong-status"
  | "process-not-running";

export interface TaskAction {
  readonly action: TaskActionName;
  /** Absent when the person may do it now. */
  readonly refusal?: Refusal;
}

/** A task opened: its row, its form when it has one, and what the person may do. */
export interface TaskDetail extends TaskRow {
  readonly description: string | null;
  readonly processBrief: string;
  readonly form: FormDescription | null;
  /** Where the task's error happened; told to who manages the flow only. */
  readonly errorStack?: string;
  readonly actions: readonly TaskAction[];
}

export type Place = "inbox" | "queue" | "archive";

/** How many tasks wait in a place; counted up to 1,000, beyond that `more` is true. */
export interface PlaceCount {
  readonly count: number;
  readonly more: boolean;
}

export type PlaceCounts = Readonly<Record<"inbox" | "queue", PlaceCount>>;
