import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ReadContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { catchTransitions } from "../flow/transitions.ts";
import { gateway } from "./gateway.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { type Condition, LeadingBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { requireText } from "./require-text.ts";
import { listen, step } from "./rules.ts";

/** A name, or one that depends on the case: `order-17-paid`. */
export type EventName<Types extends FlowTypes = ErasedTypes> = string | ((context: ReadContext<Types>) => string);

type ThrowKind = "signalThrow" | "escalationThrow" | "compensateThrow";

interface EventProps extends NodeProps {
  readonly event: EventName;
}

interface ConditionProps extends NodeProps {
  readonly condition: Condition;
}

export interface ThrowNode extends FlowNode, Pick<EventProps, "event"> {
  readonly kind: ThrowKind;
}

export interface SignalCatchNode extends FlowNode, Pick<EventProps, "event"> {
  readonly kind: "signalCatch";
}

export interface ConditionalCatchNode extends FlowNode, Pick<ConditionProps, "condition"> {
  readonly kind: "conditionalCatch";
}

/** Tells others that something has happened, and goes on. */
export class ThrowBuilder<Types extends FlowTypes> extends LeadingBuilder<Types, EventProps, ThrowKind> {}
/** Waits for a signal. */
export class SignalCatchBuilder<Types extends FlowTypes> extends LeadingBuilder<Types, EventProps, "signalCatch"> {}
/** Waits until a condition holds. */
export class ConditionalCatchBuilder<Types extends FlowTypes> extends LeadingBuilder<
  Types,
  ConditionProps,
  "conditionalCatch"
> {}

export function throwing<Types extends FlowTypes>(kind: ThrowKind, event: EventName<Types>): ThrowBuilder<Types> {
  return new ThrowBuilder(kind, { ...noProps, event: event });
}

export function signalCatch<Types extends FlowTypes>(event: EventName<Types>): SignalCatchBuilder<Types> {
  return new SignalCatchBuilder("signalCatch", { ...noProps, event: event });
}

export function conditionalCatch<Types extends FlowTypes>(condition: Condition<Types>): ConditionalCatchBuilder<Types> {
  return new ConditionalCatchBuilder("conditionalCatch", { ...noProps, condition: condition });
}

function nameOf(node: ThrowNode | SignalCatchNode, context: ReadContext<ErasedTypes>): string {
  const { event } = node;
  return requireText(typeof event === "function" ? event(context) : event, node);
}

const throws = {
  signalThrow: (name, activation) => activation.broadcast(name),
  escalationThrow: (code, activation) => activation.escalate(code),
  compensateThrow: (_name, activation) => activation.compensate(),
} as const satisfies Record<ThrowKind, (name: string, activation: Parameters<typeof gateway.activate>[1]) => void>;

const throwBehaviour: NodeBehaviour<ThrowNode> = {
  ...gateway,
  taskKind: "EVENT",
  reachesOutside: true,
  activate(node, activation) {
    throws[node.kind](nameOf(node, activation.read()), activation);
    gateway.activate(node, activation);
  },
  outgoing: (node) => node.edges,
};

/** Armed under the signal's name; the command that delivers the signal completes it. */
const signalCatchBehaviour: NodeBehaviour<SignalCatchNode> = {
  ...gateway,
  taskKind: "EVENT",
  transitions: catchTransitions,
  activate(node, activation) {
    const name = nameOf(node, activation.read());
    activation.transition("start", { started: activation.now, externalId: name });
  },
  outgoing: (node) => node.edges,
};

/** Asked when armed, whenever the process's data has changed, and on the sweep. */
const conditionalCatchBehaviour: NodeBehaviour<ConditionalCatchNode> = {
  ...gateway,
  taskKind: "CONDITION",
  transitions: catchTransitions,
  activate(node, activation) {
    if (activation.task.status === "NEW") activation.transition("start", { started: activation.now });
    if (requireSynchronous(node.condition(activation.read()), node))
      activation.transition("complete", { finished: activation.now });
  },
  outgoing: (node) => node.edges,
};

const throwKind = {
  behaviour: throwBehaviour,
  rules: step,
  functions: ({ event }) => [event],
} as const satisfies Partial<KindDefinition<ThrowNode>>;

export const signalThrowKind = {
  ...throwKind,
  shape: () => "signalThrow",
} as const satisfies KindDefinition<ThrowNode>;

export const escalationThrowKind = {
  ...throwKind,
  shape: () => "escalationThrow",
} as const satisfies KindDefinition<ThrowNode>;

export const compensateThrowKind = {
  ...throwKind,
  shape: () => "compensationThrow",
} as const satisfies KindDefinition<ThrowNode>;

export const signalCatchKind = {
  behaviour: signalCatchBehaviour,
  rules: { ...listen, waitsFor: "signal" },
  shape: () => "signalCatch",
  functions: ({ event }) => [event],
} as const satisfies KindDefinition<SignalCatchNode>;

export const conditionalCatchKind = {
  behaviour: conditionalCatchBehaviour,
  rules: { ...listen, waitsFor: "condition" },
  shape: () => "conditionCatch",
  functions: ({ condition }) => [condition],
} as const satisfies KindDefinition<ConditionalCatchNode>;
