import type { Json, TimelineEvent } from "../contract/index.ts";

/** One field before and after; null when it was absent. */
export interface StepChange {
  readonly name: string;
  readonly before: Json;
  readonly after: Json;
}

/** One thing that a command did, as its audit entry keeps it. */
export interface Step {
  readonly event: TimelineEvent;
  readonly process: number;
  readonly task?: number;
  /** The new owner. */
  readonly person?: number;
  /** The owner before. */
  readonly from?: number;
  readonly changes?: readonly StepChange[];
  readonly note?: string;
  /** The record that was created or changed. */
  readonly artifact?: number;
}
