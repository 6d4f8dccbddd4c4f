import type { MapShape, Text } from "../contract/index.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { BranchRule, EarlyRule, NodeProblem, NodeRules } from "../flow/node-rules.ts";
import type { Edge, FlowNode } from "../flow/node.ts";

/** All that is known of one node kind: what it does, by which rules, and how it is drawn. */
export interface KindDefinition<Node extends FlowNode = FlowNode> {
  readonly behaviour: NodeBehaviour<Node>;
  readonly rules: NodeRules;
  /** How a diagram draws it, in the words of BPMN 2.0. */
  shape(node: Node): MapShape;
  /**
   * What a diagram writes at one of its edges to which its author gave no label. Edges are compared as they are: two ways
   * may lead to one node.
   */
  labelOf?(node: Node, edge: Edge): Text | null;
  /** The edges that are taken when a function of its author says so, about which nobody can tell when that is. */
  conditionalEdges?(node: Node): readonly Edge[];
  /** What a diagram writes beside it where its author gave no title; nothing unless told. */
  caption?(node: Node): Text | null;
  /** What its author gave to it and must answer at once, where it is a function; not its texts and edges. */
  functions(node: Node): readonly unknown[];
  /** The ways out of a split or race. */
  branches?(node: Node): readonly BranchRule[];
  /** Nodes that it speaks of without leading to them. */
  mentions?(node: Node): readonly string[];
  /** Whether a join may go on early; never unless told. */
  early?(node: Node): EarlyRule;
  /** What may go wrong when it runs. */
  risks?(node: Node): readonly NodeProblem[];
  /** What is wrong with it in a way that only its kind can tell. */
  problems?(node: Node): readonly NodeProblem[];
}
