import type { NodeBehaviour } from "../flow/behaviour.ts";
import { automaticTransitions } from "../flow/transitions.ts";

/** What nodes share that only decide where to go: done at once, heard of when they end. */
export const gateway = {
  transitions: automaticTransitions,
  waitsForOthers: false,
  announcesStart: false,
  opensBranches: false,
  activate: (_node, activation) =>
    activation.transition("complete", { started: activation.now, finished: activation.now }),
} as const satisfies Partial<NodeBehaviour>;
