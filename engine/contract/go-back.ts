import type { TaskKind, TaskStatus } from "./status.ts";

/** A task that going back ends. */
export interface TaskToEnd {
  readonly id: number;
  readonly title: string;
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  /** What it told the outside stays told. */
  readonly reachedOutside: boolean;
}

/** What going back to a task would do. */
export interface GoBackPlan {
  readonly taskId: number;
  /** The task that is opened anew. */
  readonly title: string;
  /** Open tasks that are canceled, newest first. */
  readonly cancels: readonly TaskToEnd[];
  /** Finished tasks that are taken back, newest first; their undo hooks run, other values stay. */
  readonly undoes: readonly TaskToEnd[];
  /** Whether a finished process runs again. */
  readonly reopens: boolean;
  /** Why it can't be done now. */
  readonly refusal?: "wrong-status" | "process-not-running";
}
