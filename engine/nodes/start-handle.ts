import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { WriteContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { Annotation, EdgeOptions, FlowNode } from "../flow/node.ts";
import { automaticTransitions } from "../flow/transitions.ts";
import { NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";

type Handler = (context: WriteContext<ErasedTypes>, input: unknown) => unknown;

interface StartHandleProps extends NodeProps {
  readonly handler: Handler;
}

export interface StartHandleNode extends FlowNode, StartHandleProps {
  readonly kind: "startHandle";
  readonly annotation: FlowNode["annotation"];
}

declare const signature: unique symbol;

/** A process is started from code: `engine.start(flow, "name", input)`. */
export class StartHandleBuilder<
  Types extends FlowTypes,
  Input,
  Value,
  Targets extends string = never,
> extends NodeBuilder<StartHandleProps, Targets> {
  declare readonly [signature]: (input: Input) => Value;
  readonly kind = "startHandle";

  annotate(words: Annotation<Types>): this {
    return this.withAnnotation(words);
  }

  next<const Name extends string>(
    to: Name,
    options?: EdgeOptions<Types>,
  ): StartHandleBuilder<Types, Input, Value, Targets | Name> {
    const next = this.withEdge({ to, ...(options as EdgeOptions) });
    return next;
  }
}

/** What `engine.start` takes for a node, and what it gives back. */
export type InputOf<Builder> = Builder extends { readonly [signature]: (input: infer Input) => unknown }
  ? Input
  : never;
export type ValueOf<Builder> = Builder extends { readonly [signature]: (input: never) => infer Value } ? Value : never;

export function startHandle<Types extends FlowTypes, Input, Value>(
  handler: (context: WriteContext<Types>, input: Input) => Value,
): StartHandleBuilder<Types, Input, Value> {
  return new StartHandleBuilder({ ...noProps, handler: handler as unknown as Handler });
}

/** The handler has run before the task completes: the command that starts the process holds its input. */
export const startHandleBehaviour: NodeBehaviour<StartHandleNode> = {
  taskKind: "START",
  transitions: automaticTransitions,
  waitsForOthers: false,
  announcesStart: true,
  activate: () => undefined,
  outgoing: (node) => node.edges,
};
