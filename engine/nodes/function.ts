import type { Activation } from "../flow/activation.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { WriteContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { automaticTransitions } from "../flow/transitions.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { HostBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { work } from "./rules.ts";

interface FunctionProps extends NodeProps {
  readonly body: (context: WriteContext<ErasedTypes>) => void;
  readonly undo: ((context: WriteContext<ErasedTypes>) => void) | null;
}

/** One kind of work under four names, so that diagrams can tell them apart. */
export type FunctionKind = "function" | "sendHandle" | "businessRule" | "messageThrow";

export interface FunctionNode extends FlowNode, Pick<FunctionProps, "body" | "undo"> {
  readonly kind: FunctionKind;
}

/** Code that runs at once, in the transaction that reached it. */
export class FunctionBuilder<Types extends FlowTypes> extends HostBuilder<Types, FunctionProps, FunctionKind> {
  /** Takes back what the body did, when the task is undone. */
  undo(body: (context: WriteContext<Types>) => void): this {
    return this.with({ undo: body });
  }
}

export function func<Types extends FlowTypes>(
  kind: FunctionKind,
  body: (context: WriteContext<Types>) => void,
): FunctionBuilder<Types> {
  return new FunctionBuilder(kind, { ...noProps, body: body, undo: null });
}

const functionBehaviour: NodeBehaviour<FunctionNode> = {
  taskKind: "FUNCTION",
  transitions: automaticTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  activate(node, activation) {
    activation.write((context) => requireSynchronous(node.body(context), node));
    activation.transition("complete", { started: activation.now, finished: activation.now });
  },
  outgoing: (node) => node.edges,
  undo: undoWith,
};

const sendHandleBehaviour: NodeBehaviour<FunctionNode> = { ...functionBehaviour, reachesOutside: true };

const messageThrowBehaviour: NodeBehaviour<FunctionNode> = { ...sendHandleBehaviour, taskKind: "EVENT" };

/** Runs the author's undo hook, where there is one. */
export function undoWith(
  node: FlowNode & { readonly undo: ((context: WriteContext<ErasedTypes>) => void) | null },
  activation: Activation,
): void {
  const { undo } = node;
  if (undo) activation.write((context) => requireSynchronous(undo(context), node));
}

const common = {
  behaviour: functionBehaviour,
  rules: work,
  functions: ({ body, undo }) => [body, undo],
} as const satisfies Partial<KindDefinition<FunctionNode>>;

export const functionKind = { ...common, shape: () => "scriptTask" } as const satisfies KindDefinition<FunctionNode>;

export const businessRuleKind = {
  ...common,
  shape: () => "businessRuleTask",
} as const satisfies KindDefinition<FunctionNode>;

export const sendHandleKind = {
  ...common,
  behaviour: sendHandleBehaviour,
  shape: () => "sendTask",
} as const satisfies KindDefinition<FunctionNode>;

export const messageThrowKind = {
  ...common,
  behaviour: messageThrowBehaviour,
  shape: () => "messageThrow",
} as const satisfies KindDefinition<FunctionNode>;
