import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowNode, NodeKind } from "../flow/node.ts";
import { type EndNode, endBehaviour } from "./end.ts";
import { type FunctionNode, functionBehaviour } from "./function.ts";
import { type IfNode, ifBehaviour } from "./if.ts";
import { type JobNode, jobBehaviour } from "./job.ts";
import { type StartNode, startBehaviour } from "./start.ts";
import { type StartHandleNode, startHandleBehaviour } from "./start-handle.ts";
import { type ViewNode, viewBehaviour } from "./view.ts";

export type { JobNode, StartNode };

interface NodeByKind {
  start: StartNode;
  startHandle: StartHandleNode;
  view: ViewNode;
  function: FunctionNode;
  if: IfNode;
  job: JobNode;
  end: EndNode;
}

/** What each kind does. Stops compiling when a kind is missing. */
const behaviours: { readonly [Kind in NodeKind]: NodeBehaviour<NodeByKind[Kind]> } = {
  start: startBehaviour,
  startHandle: startHandleBehaviour,
  view: viewBehaviour,
  function: functionBehaviour,
  if: ifBehaviour,
  job: jobBehaviour,
  end: endBehaviour,
};

export type BehaviourOf = (node: FlowNode) => NodeBehaviour;

export const behaviourOf: BehaviourOf = (node) => behaviours[node.kind];

/** Narrows a node to its kind: `if (isKind(node, "view")) node.form`. */
export function isKind<Kind extends NodeKind>(node: FlowNode | undefined, kind: Kind): node is NodeByKind[Kind] {
  return node?.kind === kind;
}
