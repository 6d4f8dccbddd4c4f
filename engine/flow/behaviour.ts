import type { TaskKind } from "../contract/index.ts";
import type { Activation } from "./activation.ts";
import type { Edge, FlowNode } from "./node.ts";
import type { Transitions } from "./transitions.ts";

/** What the nodes of one kind do. The advance loop asks these questions and never which kind it is. */
export interface NodeBehaviour<Node extends FlowNode = FlowNode> {
  readonly taskKind: TaskKind;
  readonly transitions: Transitions;
  /** True for a node that is looked at only when nothing else can run. */
  readonly waitsForOthers: boolean;
  /** Takes a new task as far as it goes by itself: to DONE, or to the status in which it waits. */
  activate(node: Node, activation: Activation): void;
  /** The edges to take once the task is DONE. */
  outgoing(node: Node, activation: Activation): readonly Edge[];
  /** Which of its moves listeners hear of as "started". */
  readonly announcesStart: boolean;
}
