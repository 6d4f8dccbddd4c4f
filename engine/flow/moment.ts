import { FlowError } from "../base/flow-error.ts";
import type { ReadContext } from "./context.ts";
import { type Duration, milliseconds } from "./duration.ts";
import type { ErasedTypes, FlowTypes } from "./flow-types.ts";

/** When something is due: after a while, at a moment, or what a function of the case says. */
export type When<Types extends FlowTypes = ErasedTypes> = Moment | ((context: ReadContext<Types>) => Moment);

type Moment = Duration | Date;

/** UTC milliseconds. Throws `node.failed` for a moment that isn't one. */
export function momentOf(when: When, context: ReadContext<ErasedTypes>): number {
  const moment = typeof when === "function" ? when(context) : when;
  const at = moment instanceof Date ? moment.getTime() : context.now + milliseconds(moment);
  if (Number.isSafeInteger(at)) return at;
  throw new FlowError("node.failed", "The due time is no moment in time. Give a duration or a valid date.");
}
