import type { OpenQuestion } from "./comment.ts";
import type { Decision, RecentReason } from "./decision.ts";
import type { FormDraft } from "./draft.ts";
import type { DetailField, FormDescription, FormOffer } from "./form.ts";
import type { KeyFigure } from "./key-figure.ts";
import type { Person } from "./person.ts";
import type { TaskKind, TaskStatus } from "./status.ts";

/** A task as a row of a list. Times are UTC milliseconds. */
export interface TaskRow {
  readonly id: number;
  readonly processId: number;
  /** What the process is about, in a few words of its flow's author; who stands elsewhere. */
  readonly processTitle: string;
  readonly keyFigure: KeyFigure | null;
  readonly flowId: string;
  readonly flowTitle: string;
  /** The node's name in its flow. */
  readonly node: string;
  readonly title: string;
  /** One sentence: the result of a finished task, else what it is about. */
  readonly subject: string;
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  readonly token: string;
  readonly owner: Person | null;
  /** Who started the process; null: the program did. */
  readonly startedBy: Person | null;
  readonly created: number;
  readonly assigned: number | null;
  readonly started: number | null;
  readonly finished: number | null;
  readonly due: number | null;
  readonly priority: TaskPriority;
  readonly previous: readonly number[];
  /** What was decided in it; null: nothing, or it was taken back. */
  readonly decision: Decision | null;
  /** Why the task is in status ERROR. */
  readonly error: TaskError | null;
  /** What the process is about, in the fields that the flow's author marked as columns. */
  readonly columns: readonly DetailField[];
  /** Whether the person who looks has begun to fill it. */
  readonly hasDraft: boolean;
  /** Whether it waits for the person who looks, and they haven't opened it yet. */
  readonly unread: boolean;
  /** How many comments stand about its process; 100 for more than 99. */
  readonly comments: number;
  /** The oldest question about its process that nobody has answered. */
  readonly question: OpenQuestion | null;
}

/** From the least to the most urgent; 0 unless somebody said otherwise. */
export type TaskPriority = -1 | 0 | 1 | 2;

/** What an action leaves behind: the audit entry under which it can be taken back, null when nothing changed. */
export interface Receipt {
  readonly entry: number | null;
}

export interface TaskError {
  readonly title: string;
  readonly at: number;
  /** What the author's error called itself; `onError` can listen for it. */
  readonly code?: string;
}

/** What a person can do with a task. */
export type TaskActionName =
  | "assign"
  | "unassign"
  | "complete"
  | "reassign"
  | "take-over"
  | "set-due"
  | "set-priority"
  | "cancel"
  | "undo"
  | "revive"
  | "retry";

/** Why an action is not offered; the renderer has words for each. */
export type Refusal =
  | "not-permitted"
  | "not-the-owner"
  | "not-a-manager"
  | "has-successors"
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
  /** What nobody can work on it without, and the program has no longer: its whole flow, or its node. */
  readonly missing: "flow" | "node" | null;
  readonly processSubject: string;
  readonly form: FormDescription | null;
  /** Reasons that the person who looks gave here lately, up to three for each choice, newest first. */
  readonly recentReasons: readonly RecentReason[];
  /** What the person who looks has typed so far. */
  readonly draft: FormDraft | null;
  /** What may be filled in for the person who looks, while they may fill the form. */
  readonly offers: readonly FormOffer[];
  /** Where the task's error happened; told to who manages the flow only. */
  readonly errorStack?: string;
  readonly actions: readonly TaskAction[];
}

export type TaskListName = "inbox" | "queue" | "archive";

/** How many tasks a place has: exactly, or at least so many when `more` is true. */
export interface TaskListCount {
  readonly count: number;
  readonly more: boolean;
}

/** A list cut at points in time: how many tasks are due before the first, between one and the next, from the last on, and never. */
export type TaskDueCounts = readonly TaskListCount[];

export type TaskListCounts = Readonly<Record<"inbox" | "queue", TaskListCount>>;
