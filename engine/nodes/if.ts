import { invariant } from "../base/invariant.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ReadContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { Annotation, Edge, EdgeOptions, FlowNode } from "../flow/node.ts";
import { automaticTransitions } from "../flow/transitions.ts";
import { NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";

interface IfProps extends NodeProps {
  readonly condition: (context: ReadContext<ErasedTypes>) => boolean;
  readonly whenTrue: Edge | null;
  readonly whenFalse: Edge | null;
}

export interface IfNode extends FlowNode, IfProps {
  readonly kind: "if";
  readonly annotation: FlowNode["annotation"];
}

/** One of two ways. Both are required: without one, `defineFlow` refuses the flow. */
export class IfBuilder<Types extends FlowTypes, Targets extends string = never> extends NodeBuilder<IfProps, Targets> {
  readonly kind = "if";

  annotate(words: Annotation<Types>): this {
    return this.withAnnotation(words);
  }

  // oxlint-disable-next-line unicorn/no-thenable -- reads as the sentence it is; nobody awaits a builder
  then<const Name extends string>(to: Name, options?: EdgeOptions<Types>): IfBuilder<Types, Targets | Name> {
    const edge: Edge = { to, ...(options as EdgeOptions) };
    return this.with({ whenTrue: edge }).withEdge(edge);
  }

  otherwise<const Name extends string>(to: Name, options?: EdgeOptions<Types>): IfBuilder<Types, Targets | Name> {
    const edge: Edge = { to, ...(options as EdgeOptions) };
    return this.with({ whenFalse: edge }).withEdge(edge);
  }
}

export function branch<Types extends FlowTypes>(condition: (context: ReadContext<Types>) => boolean): IfBuilder<Types> {
  return new IfBuilder({
    ...noProps,
    condition,
    whenTrue: null,
    whenFalse: null,
  });
}

export const ifBehaviour: NodeBehaviour<IfNode> = {
  taskKind: "EXCLUSIVE_GATEWAY",
  transitions: automaticTransitions,
  waitsForOthers: false,
  announcesStart: false,
  activate: (_node, activation) =>
    activation.transition("complete", { started: activation.now, finished: activation.now }),
  outgoing(node, activation) {
    const edge = node.condition(activation.read()) ? node.whenTrue : node.whenFalse;
    invariant(edge, "a registered If has both branches");
    return [edge];
  },
};
