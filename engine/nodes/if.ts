import { invariant } from "../base/invariant.ts";
import type { Text } from "../contract/index.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { Edge, EdgeOptions, FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { gateway } from "./gateway.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { type Condition, type LeadsTo, NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { choice } from "./rules.ts";

interface IfProps extends NodeProps {
  readonly condition: Condition;
  readonly whenTrue: Edge | null;
  readonly whenFalse: Edge | null;
}

export interface IfNode extends FlowNode, Omit<IfProps, keyof NodeProps> {
  readonly kind: "if";
}

declare const branches: unique symbol;

/** Remembers, in its type alone, which ways an If has. */
export interface HasBranch<Way extends "then" | "otherwise"> {
  readonly [branches]: { readonly [way in Way]: true };
}

/** The ways that an If still needs; none for other nodes. */
export type MissingBranches<Builder> = Builder extends { readonly kind: "if"; readonly [branches]: infer Ways }
  ? Exclude<"then" | "otherwise", keyof Ways>
  : never;

/** One of two ways. Both are required: without one, the flow doesn't compile. */
export class IfBuilder<Types extends FlowTypes> extends NodeBuilder<Types, IfProps, "if"> {
  declare readonly [branches]: object;

  // oxlint-disable-next-line unicorn/no-thenable -- reads as the sentence it is; nobody awaits a builder
  then<const Name extends string>(to: Name, options?: EdgeOptions<Types>): this & LeadsTo<Name> & HasBranch<"then"> {
    const edge = { to, ...(options as EdgeOptions) };
    return this.leading(edge, { whenTrue: edge }) as this & LeadsTo<Name> & HasBranch<"then">;
  }

  otherwise<const Name extends string>(
    to: Name,
    options?: EdgeOptions<Types>,
  ): this & LeadsTo<Name> & HasBranch<"otherwise"> {
    const edge = { to, ...(options as EdgeOptions) };
    return this.leading(edge, { whenFalse: edge }) as this & LeadsTo<Name> & HasBranch<"otherwise">;
  }
}

export function branch<Types extends FlowTypes>(condition: Condition<Types>): IfBuilder<Types> {
  return new IfBuilder("if", { ...noProps, condition: condition, whenTrue: null, whenFalse: null });
}

const ifBehaviour: NodeBehaviour<IfNode> = {
  ...gateway,
  taskKind: "EXCLUSIVE_GATEWAY",
  outgoing(node, activation) {
    const holds = requireSynchronous(node.condition(activation.read()), node);
    const edge = holds ? node.whenTrue : node.whenFalse;
    invariant(edge, "a registered If has both branches");
    return [edge];
  },
};

const yes: Text = { en: "Yes", de: "Ja" };
const no: Text = { en: "No", de: "Nein" };

export const ifKind = {
  behaviour: ifBehaviour,
  rules: choice,
  shape: () => "exclusiveGateway",
  functions: ({ condition }) => [condition],
  labelOf: (node, edge) => (edge === node.whenTrue ? yes : no),
  problems({ whenTrue, whenFalse, edges }) {
    if (whenTrue !== null && whenFalse !== null && edges.length === 2) return [];
    return [{ problem: "An If needs both ways.", suggestion: "Give it then() and otherwise(), once each." }];
  },
} as const satisfies KindDefinition<IfNode>;
