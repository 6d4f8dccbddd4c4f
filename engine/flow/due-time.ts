import { FlowError } from "../base/flow-error.ts";
import type { ReadContext } from "./context.ts";
import { type Duration, isDuration, milliseconds } from "./duration.ts";
import type { ErasedTypes, FlowTypes } from "./flow-types.ts";
import type { FlowNode } from "./node.ts";
import { requireSynchronous } from "./require-synchronous.ts";

/** When something is due: after a while, at a moment, or what a function of the case says. */
export type When<Types extends FlowTypes = ErasedTypes> = DueTime | ((context: ReadContext<Types>) => DueTime);

type DueTime = Duration | Date;

/** UTC milliseconds. Throws `node.failed` for a moment that isn't one. */
export function dueTimeOf(when: When, context: ReadContext<ErasedTypes>, node: FlowNode): number {
  const moment = requireSynchronous(typeof when === "function" ? when(context) : when, node);
  if (moment instanceof Date || isDuration(moment)) {
    const at = moment instanceof Date ? moment.getTime() : context.now + milliseconds(moment);
    if (Number.isSafeInteger(at)) return at;
  }
  const message = `The due time of "${node.name}" is no moment in time. Give a duration or a valid date.`;
  throw new FlowError("node.failed", message, { node: node.name });
}
