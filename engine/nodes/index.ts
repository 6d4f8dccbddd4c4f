import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { NodeRules } from "../flow/node-rules.ts";
import type { FlowNode, NodeKind } from "../flow/node.ts";
import {
  boundaryErrorKind,
  boundaryEscalationKind,
  boundaryTimeoutKind,
  type BoundaryNode,
  type TimeoutNode,
} from "./boundary.ts";
import { endKind, errorEndKind, terminateEndKind, type EndNode } from "./end.ts";
import {
  compensateThrowKind,
  conditionalCatchKind,
  escalationThrowKind,
  signalCatchKind,
  signalThrowKind,
  type ConditionalCatchNode,
  type SignalCatchNode,
  type ThrowNode,
} from "./event.ts";
import { businessRuleKind, functionKind, messageThrowKind, sendHandleKind, type FunctionNode } from "./function.ts";
import { handleKind, messageCatchKind, type HandleNode } from "./handle.ts";
import { ifKind, type IfNode } from "./if.ts";
import { jobKind, type JobNode } from "./job.ts";
import { joinKind, type JoinNode } from "./join.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { obsoleteKind, type ObsoleteNode } from "./obsolete.ts";
import { splitFirstKind, splitKind, type SplitNode } from "./split.ts";
import { startHandleKind, type StartHandleNode } from "./start-handle.ts";
import { startTimerKind, type StartTimerNode } from "./start-timer.ts";
import { startKind, type StartNode } from "./start.ts";
import { nsubprocessKind, subprocessKind, type SubprocessNode } from "./subprocess.ts";
import { switchKind, type SwitchNode } from "./switch.ts";
import { timerKind, type TimerNode } from "./timer.ts";
import { manualTaskKind, viewKind, type ViewNode } from "./view.ts";

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
  boundaryTimeout: TimeoutNode;
  boundaryError: BoundaryNode;
  boundaryEscalation: BoundaryNode;
  obsolete: ObsoleteNode;
}

/** What a node is like, by the answer that its kind gives to a question. */
interface NodesStartedBy {
  person: StartNode;
  code: StartHandleNode;
  clock: StartTimerNode;
}

interface NodesWaitingFor {
  person: ViewNode;
  call: HandleNode;
  job: JobNode;
  time: TimerNode | TimeoutNode;
  signal: SignalCatchNode;
  condition: ConditionalCatchNode;
  children: SubprocessNode;
}

/** The answer that a kind has to give, told from what its nodes are like. */
type Answer<Node, Nodes> = { [Name in keyof Nodes]: Node extends Nodes[Name] ? Name : never }[keyof Nodes];
type OrNull<Name> = [Name] extends [never] ? null : Name;

interface HonestRules<Node> {
  readonly rules: {
    readonly startedBy: OrNull<Answer<Node, NodesStartedBy>>;
    readonly waitsFor: OrNull<Answer<Node, NodesWaitingFor>>;
    readonly catches: Node extends BoundaryNode ? NonNullable<NodeRules["catches"]> : null;
  };
}

/** What each kind is. Stops compiling when one is missing, or says something else than its nodes are like. */
const kinds: { readonly [Kind in NodeKind]: KindDefinition<NodeByKind[Kind]> & HonestRules<NodeByKind[Kind]> } = {
  start: startKind,
  startHandle: startHandleKind,
  startTimer: startTimerKind,
  view: viewKind,
  manualTask: manualTaskKind,
  function: functionKind,
  sendHandle: sendHandleKind,
  businessRule: businessRuleKind,
  messageThrow: messageThrowKind,
  handle: handleKind,
  messageCatch: messageCatchKind,
  job: jobKind,
  timer: timerKind,
  if: ifKind,
  switch: switchKind,
  split: splitKind,
  splitFirst: splitFirstKind,
  join: joinKind,
  subprocess: subprocessKind,
  nsubprocess: nsubprocessKind,
  end: endKind,
  terminateEnd: terminateEndKind,
  errorEnd: errorEndKind,
  signalThrow: signalThrowKind,
  signalCatch: signalCatchKind,
  conditionalCatch: conditionalCatchKind,
  escalationThrow: escalationThrowKind,
  compensateThrow: compensateThrowKind,
  boundaryTimeout: boundaryTimeoutKind,
  boundaryError: boundaryErrorKind,
  boundaryEscalation: boundaryEscalationKind,
  obsolete: obsoleteKind,
};

/** All kinds; `obsolete` stands for what a flow no longer has, and is written by nobody. */
export const nodeKinds = Object.keys(kinds) as readonly NodeKind[];

export function kindOf(node: FlowNode): KindDefinition {
  return kinds[node.kind];
}

export function rulesOf(kind: NodeKind): NodeRules {
  return kinds[kind].rules;
}

export type BehaviourOf = (node: FlowNode) => NodeBehaviour;

export const behaviourOf: BehaviourOf = (node) => kinds[node.kind].behaviour;

/** Narrows to the nodes at which processes begin: `if (isStartedBy(node, "person")) node.form`. */
export function isStartedBy<By extends keyof NodesStartedBy>(
  node: FlowNode | undefined,
  by: By,
): node is NodesStartedBy[By] {
  return node !== undefined && rulesOf(node.kind).startedBy === by;
}

/** Narrows by what an open task waits for: `if (waitsFor(node, "job")) node.retries`. */
export function waitsFor<What extends keyof NodesWaitingFor>(
  node: FlowNode | undefined,
  what: What,
): node is NodesWaitingFor[What] {
  return node !== undefined && rulesOf(node.kind).waitsFor === what;
}

/** Narrows to what is armed at the border of another node. */
export function isBoundary(node: FlowNode | undefined): node is BoundaryNode {
  return node !== undefined && rulesOf(node.kind).catches !== null;
}

/** Narrows to the nodes that wait for a person. */
export function isHuman(node: FlowNode | undefined): node is ViewNode {
  return waitsFor(node, "person");
}

/** Narrows to the nodes at which a person fills a form. */
export function hasForm(node: FlowNode | undefined): node is StartNode | ViewNode {
  return isHuman(node) || isStartedBy(node, "person");
}
