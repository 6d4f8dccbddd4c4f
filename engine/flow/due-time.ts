import { FlowError } from "../base/flow-error.ts";
import type { ReadContext } from "./context.ts";
import { type Duration, isDuration, milliseconds } from "./duration.ts";
import type { ErasedTypes, FlowTypes } from "./flow-types.ts";
import type { FlowNode } from "./node.ts";
import type { NodeProblem } from "./node-rules.ts";
import { requireSynchronous } from "./require-synchronous.ts";

/** When something is due: after a while, at a moment, or what a function of the case says. */
export type When<Types extends FlowTypes = ErasedTypes> = DueTime | ((context: ReadContext<Types>) => DueTime);

type DueTime = Duration | Date;

/** What is wrong with a due time that is known beforehand; what a function answers is looked at when it does. */
export function dueTimeProblems(when: When | null): readonly NodeProblem[] {
  if (when === null || typeof when === "function" || isMoment(when)) return [];
  return [
    {
      problem: "Its due time is no moment in time.",
      suggestion: "Give a duration such as { days: 2 }, or a valid date.",
    },
  ];
}

function isMoment(due: DueTime): boolean {
  if (due instanceof Date) return Number.isSafeInteger(due.getTime());
  return isDuration(due) && Number.isSafeInteger(milliseconds(due));
}

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
