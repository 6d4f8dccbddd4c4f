import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { WriteContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import { startHandleTransitions } from "../flow/transitions.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { LeadingBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { step } from "./rules.ts";
import type { Callable } from "./signature.ts";

export type Handler = (context: WriteContext<ErasedTypes>, input: unknown) => unknown;

interface StartHandleProps extends NodeProps {
  readonly handler: Handler;
}

export interface StartHandleNode extends FlowNode, Pick<StartHandleProps, "handler"> {
  readonly kind: "startHandle";
}

/** A process is started from code: `engine.start(flow, "name", input)`. */
export class StartHandleBuilder<Types extends FlowTypes> extends LeadingBuilder<
  Types,
  StartHandleProps,
  "startHandle"
> {}

export function startHandle<Types extends FlowTypes, Input, Value>(
  handler: (context: WriteContext<Types>, input: Input) => Value,
): StartHandleBuilder<Types> & Callable<Input, Value> {
  const builder = new StartHandleBuilder<Types>("startHandle", { ...noProps, handler: handler as unknown as Handler });
  return builder as StartHandleBuilder<Types> & Callable<Input, Value>;
}

/** The handler has run before the task completes: the command that starts the process holds its input. */
export const startHandleBehaviour: NodeBehaviour = {
  taskKind: "START",
  transitions: startHandleTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  activate: () => undefined,
  outgoing: (node) => node.edges,
};

export const startHandleKind = {
  behaviour: startHandleBehaviour,
  rules: { ...step, startedBy: "code" },
  shape: () => "messageStart",
  functions: ({ handler }) => [handler],
} as const satisfies KindDefinition<StartHandleNode>;
