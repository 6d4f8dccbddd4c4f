import type { NodeRules } from "../flow/node-rules.ts";

/** Done at once, and on to the next. */
export const step = {
  moves: "step",
  edgeCount: "one",
  startedBy: null,
  waitsFor: null,
  catches: null,
  hosts: false,
  compensates: false,
} as const satisfies NodeRules;

/** The same for what does something. */
export const work = { ...step, hosts: true, compensates: true } as const satisfies NodeRules;

/** Waits, and may be late or fail while it does. */
export const wait = { ...step, moves: "wait", hosts: true } as const satisfies NodeRules;

/** Waits until something happens. */
export const listen = { ...step, moves: "wait" } as const satisfies NodeRules;

/** Takes one of several ways. */
export const choice = { ...step, moves: "choice", edgeCount: "some" } as const satisfies NodeRules;

/** Where a branch ends, or the whole process. */
export const ending = { ...step, moves: "end", edgeCount: "none" } as const satisfies NodeRules;
