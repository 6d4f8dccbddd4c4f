import { FlowError } from "../base/flow-error.ts";
import type { FlowNode } from "../flow/node.ts";

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
