import type { TaskKind } from "../contract/index.ts";
import type { Activation } from "./activation.ts";
import type { Edge, FlowNode } from "./node.ts";
import type { Transitions } from "./transitions.ts";

/** What the nodes of one kind do. The advance loop asks these questions and never which kind it is. */
export interface NodeBehaviour<Node extends FlowNode = FlowNode> {
  readonly taskKind: TaskKind;
  readonly transitions: Transitions;
  /** True for a node that is looked at only when nothing else can run; arrivals share one open task. */
  readonly waitsForOthers: boolean;
  /** Which of its moves listeners hear of as "started". */
  readonly announcesStart: boolean;
  /** True when each edge is a branch with a token of its own. */
  readonly opensBranches: boolean;
  /** Takes a task as far as it goes by itself: to DONE, or to the status in which it waits. */
  activate(node: Node, activation: Activation): void;
  /** The edges to take once the task is DONE, or once its branches open. */
  outgoing(node: Node, activation: Activation): readonly Edge[];
  /** True when the edges are taken although the task waits on. */
  continuesWhileStarted?: boolean;
  /** A task that follows this one is DONE, while this one still waits. */
  successorFinished?(node: Node, activation: Activation, successor: Activation): void;
  /** The task was canceled: what hangs on it goes with it. */
  canceled?(node: Node, activation: Activation): void;
  /** True for what can't be unsaid: others may have acted upon it. */
  reachesOutside?: boolean;
  /** Takes back what the task did, before it is undone. */
  undo?(node: Node, activation: Activation): void;
}
