import type { Text } from "../contract/index.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { Annotation, FlowNode } from "../flow/node.ts";
import { automaticTransitions } from "../flow/transitions.ts";
import { NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";

export interface EndNode extends FlowNode {
  readonly kind: "end";
}

/** Where a branch stops. The process is done when no other task is active. */
export class EndBuilder<Types extends FlowTypes> extends NodeBuilder<NodeProps, never> {
  readonly kind = "end";

  annotate(words: Annotation<Types>): this {
    return this.withAnnotation(words);
  }
}

export function end<Types extends FlowTypes>(words: { readonly title?: Text } = {}): EndBuilder<Types> {
  return new EndBuilder<Types>(noProps).annotate(words);
}

/** Whether the process is done is asked at the end of the command, when nothing else can move. */
export const endBehaviour: NodeBehaviour<EndNode> = {
  taskKind: "END",
  transitions: automaticTransitions,
  waitsForOthers: false,
  announcesStart: true,
  activate: (_node, activation) =>
    activation.transition("complete", { started: activation.now, finished: activation.now }),
  outgoing: () => [],
};
