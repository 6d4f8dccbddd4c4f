import { FlowError } from "../base/flow-error.ts";
import type { FlowNode } from "./node.ts";

/** What an author's function returned. Throws `flow.invalid` for a promise: a transaction can't wait for it. */
export function requireSynchronous<Value>(value: Value, { name }: Pick<FlowNode, "name">): Value {
  if (!isPromise(value)) return value;
  value.then(undefined, () => undefined); // its failure must not end the program: the author is told below
  throw new FlowError("flow.invalid", `"${name}" returned a promise. Make it synchronous, or a job.`, { node: name });
}

/** Whatever can be awaited; a condition that returns one would always hold. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  try {
    return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
  } catch {
    return false; // it can't be read, let alone awaited
  }
}
