import type { NodeState } from "../../contract/diagram/progress.ts";

/** How one thing is coloured. */
export interface Ink {
  readonly ground: string;
  readonly line: string;
}

/** The colours of a picture that leaves the window: for white paper. */
export const paper = {
  ground: "#ffffff",
  ink: "#1c1d20",
  soft: "#595d66",
  line: "#6b6f78",
  taken: "#1f6b37",
  plain: { ground: "#ffffff", line: "#3f434b" },
  states: {
    failed: { ground: "#ffeaea", line: "#b02525" },
    open: { ground: "#e8ecff", line: "#364fc7" },
    done: { ground: "#e3f5e7", line: "#1f6b37" },
    canceled: { ground: "#f1f1ee", line: "#8a8d94" },
  } satisfies Record<NodeState, Ink>,
} as const;
