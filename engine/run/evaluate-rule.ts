import { FlowError } from "../base/flow-error.ts";
import type { FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { taskError } from "./task-error.ts";

/**
 * What an author's rule on who may do something answers. Throws `node.failed` when it fails, `flow.invalid` for a
 * promise, which would let everybody in.
 */
export function evaluateRule(node: FlowNode, rule: () => boolean): boolean {
  try {
    // strictly: what is merely truthy lets nobody in
    return (requireSynchronous(rule(), node) as unknown) === true;
  } catch (error) {
    if (error instanceof FlowError) throw error;
    const { title } = taskError(error, 0);
    const details = { node: node.name };
    throw new FlowError("node.failed", `A rule of "${node.name}" failed: ${title}`, details, { cause: error });
  }
}
