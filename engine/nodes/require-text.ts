import { FlowError } from "../base/flow-error.ts";
import type { FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";

/** Longer than any name. */
const maxLength = 1_000;

/** A name that an author's function gives. Throws `node.failed` for anything else, `flow.invalid` for a promise. */
export function requireText(text: string, node: FlowNode): string {
  if (typeof requireSynchronous(text, node) === "string" && text.length <= maxLength && text.isWellFormed())
    return text;
  throw new FlowError("node.failed", `"${node.name}" needs a name. Return a text of up to ${maxLength} characters.`, {
    node: node.name,
  });
}
