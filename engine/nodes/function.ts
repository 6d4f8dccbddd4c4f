import { FlowError } from "../base/flow-error.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { WriteContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { Annotation, EdgeOptions, FlowNode } from "../flow/node.ts";
import { automaticTransitions } from "../flow/transitions.ts";
import { NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";

interface FunctionProps extends NodeProps {
  readonly body: (context: WriteContext<ErasedTypes>) => void;
}

export interface FunctionNode extends FlowNode, FunctionProps {
  readonly kind: "function";
  readonly annotation: FlowNode["annotation"];
}

/** Code that runs at once, in the transaction that reached it. */
export class FunctionBuilder<Types extends FlowTypes, Targets extends string = never> extends NodeBuilder<
  FunctionProps,
  Targets
> {
  readonly kind = "function";

  annotate(words: Annotation<Types>): this {
    return this.withAnnotation(words);
  }

  next<const Name extends string>(to: Name, options?: EdgeOptions<Types>): FunctionBuilder<Types, Targets | Name> {
    return this.withEdge({ to, ...(options as EdgeOptions) });
  }
}

export function func<Types extends FlowTypes>(body: (context: WriteContext<Types>) => void): FunctionBuilder<Types> {
  return new FunctionBuilder({ ...noProps, body });
}

export const functionBehaviour: NodeBehaviour<FunctionNode> = {
  taskKind: "FUNCTION",
  transitions: automaticTransitions,
  waitsForOthers: false,
  announcesStart: true,
  activate(node, activation) {
    activation.write((context) => refusePromise(node.body(context), node));
    activation.transition("complete", { started: activation.now, finished: activation.now });
  },
  outgoing: (node) => node.edges,
};

/** A transaction can't wait: what a promise does later would be outside it. */
export function refusePromise<Value>(value: Value, node: FlowNode): Value {
  if (value instanceof Promise) {
    value.catch(() => undefined); // its failure must not end the program: the author is told below
    throw new FlowError("flow.invalid", `"${node.name}" returned a promise. Make it synchronous, or a job.`, {
      node: node.name,
    });
  }
  return value;
}
