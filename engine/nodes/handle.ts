import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { WriteContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import { handleTransitions } from "../flow/transitions.ts";
import { undoWith } from "./function.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { HostBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { wait } from "./rules.ts";
import type { Callable } from "./signature.ts";
import type { Handler } from "./start-handle.ts";

interface HandleProps extends NodeProps {
  readonly handler: Handler;
  readonly undo: ((context: WriteContext<ErasedTypes>) => void) | null;
}

export interface HandleNode extends FlowNode, Pick<HandleProps, "handler" | "undo"> {
  readonly kind: "handle" | "messageCatch";
}

/** Waits until code calls it: `engine.run(flow, "name", task, input)`. */
export class HandleBuilder<Types extends FlowTypes> extends HostBuilder<Types, HandleProps, HandleNode["kind"]> {
  /** Takes back what the handler did, when the task is undone. */
  undo(body: (context: WriteContext<Types>) => void): this {
    return this.with({ undo: body });
  }
}

export function handle<Types extends FlowTypes, Input, Value>(
  kind: HandleNode["kind"],
  handler: (context: WriteContext<Types>, input: Input) => Value,
): HandleBuilder<Types> & Callable<Input, Value> {
  const props = { ...noProps, handler: handler as unknown as Handler, undo: null };
  return new HandleBuilder<Types>(kind, props) as HandleBuilder<Types> & Callable<Input, Value>;
}

/** The handler runs between start and complete, by the command that holds its input. */
const handleBehaviour: NodeBehaviour<HandleNode> = {
  taskKind: "FUNCTION",
  transitions: handleTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  activate: () => undefined,
  outgoing: (node) => node.edges,
  undo: undoWith,
};

const messageCatchBehaviour: NodeBehaviour<HandleNode> = { ...handleBehaviour, taskKind: "EVENT" };

const common = {
  rules: { ...wait, waitsFor: "call" },
  functions: ({ handler, undo }) => [handler, undo],
} as const satisfies Partial<KindDefinition<HandleNode>>;

export const handleKind = {
  ...common,
  behaviour: handleBehaviour,
  shape: () => "receiveTask",
} as const satisfies KindDefinition<HandleNode>;

export const messageCatchKind = {
  ...common,
  behaviour: messageCatchBehaviour,
  shape: () => "messageCatch",
} as const satisfies KindDefinition<HandleNode>;
