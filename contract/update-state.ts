/** A newer Intray. */
export interface Update {
  readonly version: string;
  /** What is new, as plain text; may be empty. */
  readonly notes: string;
}

/** What kept an update from coming: no way to the feed, a file other than the one announced, or anything else. */
export type UpdateProblem = "unreachable" | "tampered" | "failed";

/** Why this Intray doesn't look for updates: the policy says so, names no feed, or something else looks after it. */
export type NoUpdates = "not-wanted" | "no-feed" | "not-here";

/** How far things are. `problem` is what went wrong last, null when nothing did. */
export type UpdateState =
  | { readonly step: "off"; readonly why: NoUpdates }
  /** Nothing newer is known; `checkedAt` in UTC milliseconds, null before the first look. */
  | { readonly step: "idle"; readonly checkedAt: number | null; readonly problem: UpdateProblem | null }
  | { readonly step: "checking" }
  | { readonly step: "offered"; readonly update: Update; readonly problem: UpdateProblem | null }
  /** `fraction` goes from 0 to 1. */
  | { readonly step: "downloading"; readonly update: Update; readonly fraction: number }
  /** It is here and checked; the next start has it. */
  | { readonly step: "ready"; readonly update: Update; readonly problem: UpdateProblem | null };
