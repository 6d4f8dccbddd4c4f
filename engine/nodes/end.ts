import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import { gateway } from "./gateway.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { ending } from "./rules.ts";

interface EndProps extends NodeProps {
  readonly code: string | null;
}

export interface EndNode extends FlowNode, Pick<EndProps, "code"> {
  readonly kind: "end" | "terminateEnd" | "errorEnd";
}

/** Where a branch stops. The process is done when no other task is active. */
export class EndBuilder<Types extends FlowTypes> extends NodeBuilder<Types, EndProps, EndNode["kind"]> {}

export function end<Types extends FlowTypes>(kind: EndNode["kind"], code: string | null = null): EndBuilder<Types> {
  return new EndBuilder<Types>(kind, { ...noProps, code });
}

/** Whether the process is done is asked at the end of the command, when nothing else can move. */
const endBehaviour: NodeBehaviour<EndNode> = {
  ...gateway,
  taskKind: "END",
  announcesStart: true,
  outgoing: () => [],
};

/** Cancels whatever else is active. */
const terminateEndBehaviour: NodeBehaviour<EndNode> = {
  ...endBehaviour,
  activate(node, activation) {
    // before the others: a race that is canceled takes its runners with it, and this may be one
    activation.transition("complete", { started: activation.now, finished: activation.now });
    activation.abandonOthers();
    if (node.code !== null) activation.endWithError(node.code);
  },
};

export const endKind = {
  behaviour: endBehaviour,
  rules: ending,
  shape: () => "endEvent",
  functions: () => [],
} as const satisfies KindDefinition<EndNode>;

const terminating = {
  behaviour: terminateEndBehaviour,
  rules: { ...ending, moves: "terminate" },
  functions: () => [],
} as const satisfies Partial<KindDefinition<EndNode>>;

export const terminateEndKind = {
  ...terminating,
  shape: () => "terminateEnd",
} as const satisfies KindDefinition<EndNode>;

export const errorEndKind = { ...terminating, shape: () => "errorEnd" } as const satisfies KindDefinition<EndNode>;
