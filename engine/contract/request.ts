import type { FormValues } from "./form.ts";
import type { OpenQuestion } from "./comment.ts";
import type { TaskDecision } from "./decision.ts";
import type { Person } from "./person.ts";
import type { ProcessRow } from "./process.ts";
import type { PageQuery } from "./query.ts";

/** Where requests stand: something waits for who asked, it goes on without them, or it is over. */
export type RequestGroup = "action" | "running" | "ended";

export interface RequestQuery extends PageQuery {
  readonly group: RequestGroup;
  readonly flow?: string;
  /** Words that the process's data or record has, each by its beginning. */
  readonly text?: string;
}

/** A task that a request waits for. Times are UTC milliseconds. */
export interface WaitingTask {
  readonly taskId: number;
  readonly title: string;
  /** Who has it; null: nobody yet, or Intray does it by itself. */
  readonly owner: Person | null;
  /** In whose queue it waits while nobody has it: groups by their titles. Empty: everybody's. */
  readonly groups: readonly string[];
  /** Whether a person does it. */
  readonly isForPeople: boolean;
  /** Since it is with its owner, or in the queue. */
  readonly since: number;
  readonly due: number | null;
}

/** Why something can't be done with a request. */
export type RequestRefusal =
  | "not-yours"
  | "process-not-running"
  | "decided"
  | "forbidden"
  | "nobody-to-remind"
  | "reminded-today"
  | "not-permitted"
  | "not-by-form";

export interface RequestAction {
  readonly action: "withdraw" | "remind" | "copy";
  /** Absent when it can be done now. */
  readonly refusal?: RequestRefusal;
}

/** A process that the person started, as their list of requests shows it. */
export interface RequestRow extends ProcessRow {
  readonly group: RequestGroup;
  /** What it waits for, the newest three; people's tasks before others. */
  readonly waitsFor: readonly WaitingTask[];
  /** How many open tasks there are. */
  readonly openCount: number;
  /** The oldest question about it that nobody has answered. */
  readonly question: OpenQuestion | null;
  /** What was decided last in it. */
  readonly decision: TaskDecision | null;
  readonly comments: number;
  /** Whether something was decided, sent back or asked that the person hasn't looked at. */
  readonly unread: boolean;
  /** When it was withdrawn, in UTC milliseconds. */
  readonly withdrawn: number | null;
  /** When somebody was last reminded of it, in UTC milliseconds. */
  readonly reminded: number | null;
}

/** A request opened. */
export interface RequestDetail extends RequestRow {
  /** Within how many milliseconds half of its flow's last processes were done; null: there are fewer than ten. */
  readonly usualDuration: number | null;
  readonly actions: readonly RequestAction[];
}

/** How many requests somebody has; each counted up to 1,000. */
export interface RequestCounts {
  readonly action: number;
  readonly running: number;
  readonly ended: number;
  /** Of all of them, those with something unread. */
  readonly unread: number;
}

/** What withdrawing a request would do. */
export interface WithdrawPlan {
  /** Absent when it can be withdrawn. */
  readonly refusal?: RequestRefusal;
  /** The people's tasks that end, the newest 50. */
  readonly tasks: readonly WaitingTask[];
  /** How many tasks end, those of other processes that it has started included. */
  readonly taskCount: number;
  /** How many processes that it has started end with it. */
  readonly processCount: number;
  /** What has already been done outside and stays so: titles of steps. */
  readonly stays: readonly string[];
  /** Whether it can be undone as long as nobody continues with it. */
  readonly undoable: boolean;
}

/** What a request was begun with, for a new one. */
export interface RequestCopy {
  readonly flowId: string;
  readonly node: string;
  readonly values: FormValues;
  /** Fields whose files don't go along: their titles. */
  readonly withoutFiles: readonly string[];
}
