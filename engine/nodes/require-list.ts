import { FlowError } from "../base/flow-error.ts";
import type { FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";

/** What an author's function lists. Throws `node.failed` for anything but a list, `flow.invalid` for a promise. */
export function requireList<Item>(items: readonly Item[], node: FlowNode): readonly Item[] {
  if (Array.isArray(requireSynchronous(items, node))) return items;
  throw new FlowError("node.failed", `"${node.name}" needs a list. Return one; it may be empty.`, { node: node.name });
}
