import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowNode, NodeKind } from "../flow/node.ts";
import { type BoundaryNode, catchingBehaviour, timeoutBehaviour } from "./boundary.ts";
import { type EndNode, endBehaviour, terminateEndBehaviour } from "./end.ts";
import {
  type ConditionalCatchNode,
  conditionalCatchBehaviour,
  type SignalCatchNode,
  signalCatchBehaviour,
  type ThrowNode,
  throwBehaviour,
} from "./event.ts";
import { type FunctionNode, functionBehaviour, messageThrowBehaviour, sendHandleBehaviour } from "./function.ts";
import { type HandleNode, handleBehaviour, messageCatchBehaviour } from "./handle.ts";
import { type IfNode, ifBehaviour } from "./if.ts";
import { type JobNode, jobBehaviour } from "./job.ts";
import { type JoinNode, joinBehaviour } from "./join.ts";
import { type ObsoleteNode, obsoleteBehaviour } from "./obsolete.ts";
import { type SplitNode, splitBehaviour, splitFirstBehaviour } from "./split.ts";
import { type StartNode, startBehaviour } from "./start.ts";
import { type StartHandleNode, startHandleBehaviour } from "./start-handle.ts";
import type { StartTimerNode } from "./start-timer.ts";
import { type SubprocessNode, subprocessBehaviour } from "./subprocess.ts";
import { type SwitchNode, switchBehaviour } from "./switch.ts";
import { type TimerNode, timerBehaviour } from "./timer.ts";
import { type ViewNode, viewBehaviour } from "./view.ts";

export type { BoundaryNode, JobNode, StartNode, StartTimerNode, ViewNode };

interface NodeByKind {
  start: StartNode;
  startHandle: StartHandleNode;
  startTimer: StartTimerNode;
  view: ViewNode;
  manualTask: ViewNode;
  function: FunctionNode;
  sendHandle: FunctionNode;
  businessRule: FunctionNode;
  messageThrow: FunctionNode;
  handle: HandleNode;
  messageCatch: HandleNode;
  job: JobNode;
  timer: TimerNode;
  if: IfNode;
  switch: SwitchNode;
  split: SplitNode;
  splitFirst: SplitNode;
  join: JoinNode;
  subprocess: SubprocessNode;
  nsubprocess: SubprocessNode;
  end: EndNode;
  terminateEnd: EndNode;
  errorEnd: EndNode;
  signalThrow: ThrowNode;
  signalCatch: SignalCatchNode;
  conditionalCatch: ConditionalCatchNode;
  escalationThrow: ThrowNode;
  compensateThrow: ThrowNode;
  boundaryTimeout: BoundaryNode;
  boundaryError: BoundaryNode;
  boundaryEscalation: BoundaryNode;
  obsolete: ObsoleteNode;
}

/** What each kind does. Stops compiling when a kind is missing. */
const behaviours: { readonly [Kind in NodeKind]: NodeBehaviour<NodeByKind[Kind]> } = {
  start: startBehaviour,
  startHandle: startHandleBehaviour,
  startTimer: startHandleBehaviour,
  view: viewBehaviour,
  manualTask: viewBehaviour,
  function: functionBehaviour,
  sendHandle: sendHandleBehaviour,
  businessRule: functionBehaviour,
  messageThrow: messageThrowBehaviour,
  handle: handleBehaviour,
  messageCatch: messageCatchBehaviour,
  job: jobBehaviour,
  timer: timerBehaviour,
  if: ifBehaviour,
  switch: switchBehaviour,
  split: splitBehaviour,
  splitFirst: splitFirstBehaviour,
  join: joinBehaviour,
  subprocess: subprocessBehaviour,
  nsubprocess: subprocessBehaviour,
  end: endBehaviour,
  terminateEnd: terminateEndBehaviour,
  errorEnd: terminateEndBehaviour,
  signalThrow: throwBehaviour,
  signalCatch: signalCatchBehaviour,
  conditionalCatch: conditionalCatchBehaviour,
  escalationThrow: throwBehaviour,
  compensateThrow: throwBehaviour,
  boundaryTimeout: timeoutBehaviour,
  boundaryError: catchingBehaviour,
  boundaryEscalation: catchingBehaviour,
  obsolete: obsoleteBehaviour,
};

/** All kinds; `obsolete` stands for what a flow no longer has, and is written by nobody. */
export const nodeKinds = Object.keys(behaviours) as readonly NodeKind[];

export type BehaviourOf = (node: FlowNode) => NodeBehaviour;

export const behaviourOf: BehaviourOf = (node) => behaviours[node.kind];

/** Narrows a node to its kind: `if (isKind(node, "job")) node.retries`. */
export function isKind<Kind extends NodeKind>(
  node: FlowNode | undefined,
  ...kinds: readonly Kind[]
): node is NodeByKind[Kind] {
  return node !== undefined && (kinds as readonly NodeKind[]).includes(node.kind);
}

/** Narrows to the nodes that wait for a person. */
export function isHuman(node: FlowNode | undefined): node is ViewNode {
  return isKind(node, "view", "manualTask");
}
