import type { FlowNode, NodeKind } from "./node.ts";

/** One of the ways out of a split. */
export interface BranchRule {
  readonly to: string;
  /** It may stay shut. */
  readonly conditional: boolean;
  /** It may be taken several times at once. */
  readonly repeated: boolean;
}

/** What the check of a flow has to know of a node kind. Declared beside the kinds, in `nodes/rules.ts`. */
export interface NodeRules {
  /** How a task of it moves: see the soundness check. */
  readonly moves: "step" | "wait" | "choice" | "split" | "race" | "join" | "end" | "terminate";
  /** How many edges it must have. */
  readonly ways: "none" | "one" | "some";
  readonly starts: boolean;
  /** Whether boundaries may be armed at its border. */
  readonly hosts: boolean;
  /** Whether it can take back, at once, what another node did. */
  readonly compensates: boolean;
}

/** What only the node kinds know. */
export interface NodeKnowledge {
  readonly rulesOf: (kind: NodeKind) => NodeRules;
  /** The ways out of a split or race. */
  readonly branchesOf: (node: FlowNode) => readonly BranchRule[];
  /** Nodes that a node speaks of without leading to them. */
  readonly mentions: (node: FlowNode) => readonly string[];
  /** What is wrong with a node in a way that only its kind can tell. */
  readonly ownProblems: (node: FlowNode) => readonly { readonly problem: string; readonly remedy: string }[];
}
