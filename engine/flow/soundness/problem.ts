/** What an author is told of a node, and what they can do about it. */
export interface Trouble {
  readonly node: string;
  readonly problem: string;
  readonly suggestion: string;
}

/** What is wrong with a flow, or may be. */
export interface SoundnessProblem extends Trouble {
  /** `error`: a process can't go on. `warning`: it goes on, but perhaps not as its author thinks. */
  readonly severity: "error" | "warning";
  /** What happens before, from the start on; empty for what the graph alone shows. */
  readonly trace: readonly string[];
}
