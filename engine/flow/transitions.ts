import type { TaskStatus } from "../contract/index.ts";

export type TransitionName = "assign" | "unassign" | "schedule" | "start" | "complete" | "fail";

export interface Transition {
  readonly from: readonly TaskStatus[];
  readonly to: TaskStatus;
}

/** The moves a node's tasks can make. A move that is not listed does not exist for that node. */
export type Transitions = { readonly [name in TransitionName]?: Transition };

const complete: Transition = { from: ["STARTED"], to: "DONE" };

/** A form that starts a process. */
export const startTransitions: Transitions = {
  start: { from: ["NEW"], to: "STARTED" },
  complete,
};

/** A task that waits for a person. STARTED lives only inside the completing transaction. */
export const humanTransitions: Transitions = {
  assign: { from: ["NEW"], to: "ASSIGNED" },
  unassign: { from: ["ASSIGNED"], to: "NEW" },
  start: { from: ["ASSIGNED"], to: "STARTED" },
  complete,
};

/** A task that runs at once, inside the transaction that reached it. */
export const automaticTransitions: Transitions = {
  complete: { from: ["NEW"], to: "DONE" },
  fail: { from: ["NEW"], to: "ERROR" },
};

/** A task that runs in the background. STARTED to STARTED: found again after a crash, or tried again. */
export const backgroundTransitions: Transitions = {
  schedule: { from: ["NEW"], to: "SCHEDULED" },
  start: { from: ["SCHEDULED", "STARTED"], to: "STARTED" },
  complete,
  fail: { from: ["NEW", "SCHEDULED", "STARTED"], to: "ERROR" },
};
