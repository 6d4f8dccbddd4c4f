import { invariant } from "../base/invariant.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { Edge, EdgeOptions, FlowNode } from "../flow/node.ts";
import { gateway } from "./gateway.ts";
import { type Condition, type LeadsTo, NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { refusePromise } from "./refuse-promise.ts";

interface IfProps extends NodeProps {
  readonly condition: Condition;
  readonly whenTrue: Edge | null;
  readonly whenFalse: Edge | null;
}

export interface IfNode extends FlowNode, Omit<IfProps, keyof NodeProps> {
  readonly kind: "if";
}

/** One of two ways. Both are required: without one, `defineFlow` refuses the flow. */
export class IfBuilder<Types extends FlowTypes> extends NodeBuilder<Types, IfProps, "if"> {
  // oxlint-disable-next-line unicorn/no-thenable -- reads as the sentence it is; nobody awaits a builder
  then<const Name extends string>(to: Name, options?: EdgeOptions<Types>): this & LeadsTo<Name> {
    const edge = { to, ...(options as EdgeOptions) };
    return this.leading(edge, { whenTrue: edge });
  }

  otherwise<const Name extends string>(to: Name, options?: EdgeOptions<Types>): this & LeadsTo<Name> {
    const edge = { to, ...(options as EdgeOptions) };
    return this.leading(edge, { whenFalse: edge });
  }
}

export function branch<Types extends FlowTypes>(condition: Condition<Types>): IfBuilder<Types> {
  return new IfBuilder("if", { ...noProps, condition: condition, whenTrue: null, whenFalse: null });
}

export const ifBehaviour: NodeBehaviour<IfNode> = {
  ...gateway,
  taskKind: "EXCLUSIVE_GATEWAY",
  outgoing(node, activation) {
    const edge = refusePromise(node.condition(activation.read()), node) ? node.whenTrue : node.whenFalse;
    invariant(edge, "a registered If has both branches");
    return [edge];
  },
};
