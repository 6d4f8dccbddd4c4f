import { FlowError } from "../base/flow-error.ts";
import type { FlowNode } from "../flow/node.ts";
import { refusePromise } from "../flow/refuse-promise.ts";

/** Longer than any name. */
const longest = 1_000;

/** A name that an author's function gives. Throws `node.failed` for anything else, `flow.invalid` for a promise. */
export function requireText(text: string, node: FlowNode): string {
  if (typeof refusePromise(text, node) === "string" && text.length <= longest && text.isWellFormed()) return text;
  throw new FlowError("node.failed", `"${node.name}" needs a name. Return a text of up to ${longest} characters.`, {
    node: node.name,
  });
}
