import type { FlowNode, NodeKind } from "./node.ts";

/** One of the ways out of a split. */
export interface BranchRule {
  readonly to: string;
  /** It may stay shut. */
  readonly conditional: boolean;
  /** It may be taken several times at once. */
  readonly repeated: boolean;
}

/** Whether a join may go on before all branches have come, and what then becomes of those that are still open. */
export type EarlyRule = "never" | "cancels the rest" | "leaves the rest";

/** What can be said of a node kind without running it: who asks wants to know this, not which kind it is. */
export interface NodeRules {
  /** How a task of it moves: see the soundness check. */
  readonly moves: "step" | "wait" | "choice" | "split" | "race" | "join" | "end" | "terminate";
  /** How many edges it must have. */
  readonly edgeCount: "none" | "one" | "some";
  /** Who begins a process with it; null for what lies on the way. */
  readonly startedBy: "person" | "code" | "clock" | null;
  /** What an open task of it waits for, other than tasks of its own process; null for what waits for nothing else. */
  readonly waitsFor: "person" | "call" | "job" | "time" | "signal" | "condition" | "children" | null;
  /** What it catches at the border of its host; null for what is no boundary. */
  readonly catches: "timeout" | "error" | "escalation" | null;
  /** Whether boundaries may be armed at its border. */
  readonly hosts: boolean;
  /** Whether it can take back, at once, what another node did. */
  readonly compensates: boolean;
}

/** What is wrong with a node, and what its author can do about it. */
export interface NodeProblem {
  readonly problem: string;
  readonly suggestion: string;
}

/** What only the node kinds know. */
export interface NodeTraits {
  readonly rulesOf: (kind: NodeKind) => NodeRules;
  /** The ways out of a split or race. */
  readonly branchesOf: (node: FlowNode) => readonly BranchRule[];
  /** Nodes that a node speaks of without leading to them. */
  readonly mentions: (node: FlowNode) => readonly string[];
  /** Whether a join may go on early. */
  readonly earlyOf: (node: FlowNode) => EarlyRule;
  /** Whether what hangs at a border cancels its host when it is taken. */
  readonly interrupts: (node: FlowNode) => boolean;
  /** What is wrong with a node in a way that only its kind can tell. */
  readonly ownProblems: (node: FlowNode) => readonly NodeProblem[];
  /** What may go wrong when it runs, told in the same way. */
  readonly ownRisks: (node: FlowNode) => readonly NodeProblem[];
}
