import { FlowError } from "../base/flow-error.ts";
import type { Text } from "../contract/index.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { Edge, EdgeOptions, FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { gateway } from "./gateway.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { type Condition, type LeadsTo, NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { choice } from "./rules.ts";

interface SwitchProps extends NodeProps {
  readonly cases: readonly { readonly condition: Condition; readonly edge: Edge }[];
  readonly fallback: Edge | null;
}

export interface SwitchNode extends FlowNode, Omit<SwitchProps, keyof NodeProps> {
  readonly kind: "switch";
}

/** The first way whose condition holds, in the order in which they were written. */
export class SwitchBuilder<Types extends FlowTypes> extends NodeBuilder<Types, SwitchProps, "switch"> {
  case<const Name extends string>(
    condition: Condition<Types>,
    to: Name,
    options?: EdgeOptions<Types>,
  ): this & LeadsTo<Name> {
    const edge = { to, ...(options as EdgeOptions) };
    return this.leading(edge, { cases: [...this.props.cases, { condition: condition, edge }] });
  }

  /** The way when no condition holds, wherever it is written. */
  default<const Name extends string>(to: Name, options?: EdgeOptions<Types>): this & LeadsTo<Name> {
    const edge = { to, ...(options as EdgeOptions) };
    return this.leading(edge, { fallback: edge });
  }
}

export function switchTo<Types extends FlowTypes>(): SwitchBuilder<Types> {
  return new SwitchBuilder("switch", { ...noProps, cases: [], fallback: null });
}

const switchBehaviour: NodeBehaviour<SwitchNode> = {
  ...gateway,
  taskKind: "SWITCH",
  outgoing(node, activation) {
    const context = activation.read();
    const edge =
      node.cases.find(({ condition }) => requireSynchronous(condition(context), node))?.edge ?? node.fallback;
    if (edge) return [edge];
    throw new FlowError("node.failed", `No case of "${node.name}" holds and it has no default. Add a default().`, {
      node: node.name,
    });
  },
};

const otherwise: Text = { en: "otherwise", de: "sonst" };

export const switchKind = {
  behaviour: switchBehaviour,
  rules: choice,
  shape: () => "exclusiveGateway",
  conditionalEdges: ({ cases }) => cases.map(({ edge }) => edge),
  functions: ({ cases }) => cases.map(({ condition }) => condition),
  labelOf({ cases, fallback }, edge) {
    // which one it is as they are tried: nothing else is known of a function
    return edge === fallback ? otherwise : `${cases.findIndex((one) => one.edge === edge) + 1}.`;
  },
  risks({ cases, fallback }) {
    if (fallback !== null || cases.length === 0) return [];
    return [{ problem: "It fails when none of its cases holds.", suggestion: "Give it a default()." }];
  },
  problems({ cases }) {
    return cases.length > 0 ? [] : [{ problem: "It has no case.", suggestion: "Give it a case()." }];
  },
} as const satisfies KindDefinition<SwitchNode>;
