import type { Person } from "./person.ts";

/** How a decision is meant: agreed, turned down, asked for more, or neither. */
export type Tone = "good" | "bad" | "warn" | "neutral";

/** One way to decide: a button of its own. */
export interface DecisionChoice {
  readonly value: string | boolean;
  /** What the button says: Approve. */
  readonly label: string;
  /** What is said of it afterwards: Approved. */
  readonly outcome: string;
  readonly tone: Tone;
  /** Null: nobody is asked for one, and none is kept. */
  readonly reason: "required" | "optional" | null;
  /** What is said before it is done; null: nobody is asked once more. */
  readonly confirmation: string | null;
}

/** What somebody decided in a form, as it was said then, whatever its fields say by now. */
export interface Decision {
  /** What was to be decided. */
  readonly title: string;
  readonly value: string | boolean;
  readonly outcome: string;
  readonly tone: Tone;
  readonly reason: string | null;
  /** Null: a program. */
  readonly by: Person | null;
  /** UTC milliseconds. */
  readonly at: number;
}

/** A reason that somebody gave lately for the same choice. */
export type RecentReason = Pick<Decision, "value"> & { readonly reason: string };

/** A decision, and the task in which it was taken. */
export interface TaskDecision extends Decision {
  readonly task: { readonly id: number; readonly node: string; readonly title: string };
}

/** How a process ended, in its author's words. */
export interface ProcessOutcome {
  readonly title: string;
  readonly tone: Tone;
  /** The decision that led there without anybody in between; null: none did, or several. */
  readonly decision: Decision | null;
}
