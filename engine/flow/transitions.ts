import type { TaskStatus } from "../contract/index.ts";

export type TransitionName =
  | "assign"
  | "unassign"
  | "reassign"
  | "schedule"
  | "start"
  | "complete"
  | "fail"
  | "cancel"
  | "undo"
  | "revive";

export interface Transition {
  readonly from: readonly TaskStatus[];
  readonly to: TaskStatus;
}

/** The moves a node's tasks can make. A move that is not listed does not exist for that node. */
export type Transitions = { readonly [name in TransitionName]?: Transition };

const complete: Transition = { from: ["STARTED"], to: "DONE" };
const undo: Transition = { from: ["DONE"], to: "CANCELED" };
const revive: Transition = { from: ["CANCELED", "ERROR"], to: "REVIVED" };

function fail(...from: TaskStatus[]): Transition {
  return { from, to: "ERROR" };
}

function cancel(...from: TaskStatus[]): Transition {
  return { from, to: "CANCELED" };
}

/** A form that starts a process. */
export const startTransitions: Transitions = {
  start: { from: ["NEW"], to: "STARTED" },
  complete,
  undo,
  revive,
};

/** A start that needs nobody. */
export const startHandleTransitions: Transitions = { complete: { from: ["NEW"], to: "DONE" }, undo, revive };

/** A task that waits for a person. STARTED lives only inside the completing transaction. */
export const humanTransitions: Transitions = {
  assign: { from: ["NEW"], to: "ASSIGNED" },
  unassign: { from: ["ASSIGNED"], to: "NEW" },
  reassign: { from: ["ASSIGNED"], to: "ASSIGNED" },
  start: { from: ["ASSIGNED"], to: "STARTED" },
  complete,
  // only what the engine itself does to a new task can fail: finding its owner, its onCreate
  fail: fail("NEW"),
  cancel: cancel("NEW", "ASSIGNED", "ERROR"),
  undo,
  revive,
};

/** A task that runs at once, inside the transaction that reached it. */
export const automaticTransitions: Transitions = {
  complete: { from: ["NEW"], to: "DONE" },
  fail: fail("NEW"),
  cancel: cancel("ERROR"),
  undo,
  revive,
};

/** A task that waits for code to call it. */
export const handleTransitions: Transitions = {
  start: { from: ["NEW"], to: "STARTED" },
  complete,
  fail: fail("NEW", "STARTED"),
  cancel: cancel("NEW", "ERROR"),
  undo,
  revive,
};

/** A task that listens until something happens. STARTED: it is armed. */
export const catchTransitions: Transitions = {
  start: { from: ["NEW"], to: "STARTED" },
  complete,
  fail: fail("NEW", "STARTED"),
  cancel: cancel("NEW", "STARTED", "ERROR"),
  undo,
  revive,
};

/** A task that runs in the background. STARTED to STARTED: found again after a crash, or tried again. */
export const jobTransitions: Transitions = {
  schedule: { from: ["NEW"], to: "SCHEDULED" },
  start: { from: ["SCHEDULED", "STARTED"], to: "STARTED" },
  complete,
  fail: fail("NEW", "SCHEDULED", "STARTED"),
  cancel: cancel("NEW", "SCHEDULED", "STARTED", "ERROR"),
  undo,
  revive,
};

/** A task that waits for its moment. */
export const timerTransitions: Transitions = {
  schedule: { from: ["NEW"], to: "SCHEDULED" },
  start: { from: ["SCHEDULED"], to: "STARTED" },
  complete,
  fail: fail("NEW", "SCHEDULED", "STARTED"),
  cancel: cancel("NEW", "SCHEDULED", "ERROR"),
  undo,
  revive,
};

/** The first branch to finish ends the race. */
export const raceTransitions: Transitions = {
  start: { from: ["NEW"], to: "STARTED" },
  complete,
  fail: fail("NEW", "STARTED"),
  cancel: cancel("STARTED", "ERROR"),
  revive,
};

/** A task that waits for other tasks or processes. */
export const waitingTransitions: Transitions = {
  start: { from: ["NEW"], to: "STARTED" },
  complete,
  fail: fail("NEW", "STARTED"),
  cancel: cancel("NEW", "STARTED", "ERROR"),
  undo,
  revive,
};

/** What is armed at the border of another task: it comes and goes with its host, so it can't be revived alone. */
export const boundaryTransitions: Transitions = {
  schedule: { from: ["NEW"], to: "SCHEDULED" },
  start: { from: ["SCHEDULED"], to: "STARTED" },
  complete: { from: ["NEW", "SCHEDULED", "STARTED"], to: "DONE" },
  fail: fail("NEW", "SCHEDULED", "STARTED"),
  cancel: cancel("NEW", "SCHEDULED", "ERROR"),
  undo,
};

/** A node that this version of the flow no longer has. */
export const obsoleteTransitions: Transitions = {
  cancel: cancel("NEW", "ASSIGNED", "SCHEDULED", "STARTED", "ERROR"),
};
