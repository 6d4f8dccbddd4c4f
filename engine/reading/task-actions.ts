import type { Person, Refusal, TaskAction, TaskActionName } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { behaviourOf, isHuman } from "../nodes/index.ts";
import { asPerson } from "../people/as-person.ts";
import { readContext } from "../run/process-context.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import type { Reader } from "./reader.ts";

/** A task that somebody wants to do something to. */
export interface ActionContext {
  readonly actor: Actor;
  readonly process: ProcessRecord;
  readonly task: TaskRecord;
}

/** What a person does with a task of their own or one that waits; the rest is for those who manage. */
export type WorkName = Exclude<TaskActionName, ManagementName>;
type ManagementName = "cancel" | "undo" | "revive" | "retry";

/** Why the person can't do `action` to the task now; null when they can. Both screens and commands ask here. */
export function refusalOf(action: WorkName, context: ActionContext): Refusal | null {
  const { task, process } = context;
  const { rights, person } = context.actor;
  if (process.status !== "NEW") return "process-not-running";
  if (action === "assign") {
    if (task.owner !== null && task.status !== "NEW") return "owned-by-someone-else";
    if (task.status !== "NEW" || !traitsOf(task.kind).waitsForPerson) return "wrong-status";
    if (!rights.holds(task.permission, task.permissionObject)) return "not-permitted";
    return isRestricted(context.actor, person, context) ? "restricted" : null;
  }
  if (action === "set-due" || action === "set-priority") {
    if (!traitsOf(task.kind).waitsForPerson || (task.status !== "NEW" && task.status !== "ASSIGNED"))
      return "wrong-status";
    return task.owner === person.id || rights.mayManage(task.flow) ? null : "not-the-owner";
  }
  if (task.status !== "ASSIGNED") return "wrong-status";
  // the substitution was asked before
  if (action === "take-over") return null;
  if (task.owner === person.id)
    return action === "complete" && isRestricted(context.actor, person, context) ? "restricted" : null;
  if (action === "unassign" || action === "reassign") return rights.mayManage(task.flow) ? null : "not-the-owner";
  return "not-the-owner";
}

/** Whether a rule of the node, such as four eyes, keeps the person from the task. */
export function isRestricted(reader: Reader, person: Person, { process, task }: Omit<ActionContext, "actor">): boolean {
  const node = reader.flows.findNode(task.flow, task.node);
  if (!isHuman(node) || node.restrictions.length === 0) return false;
  const context = readContext(reader.stores, process, task, reader.now);
  return !node.restrictions.every((rule) => evaluateRule(node, () => rule.allows(person, context)));
}

/** Why who manages can't do `action` to the task now. The commands find out by themselves, and say more. */
function managementRefusal(action: ManagementName, { actor: reader, process, task }: ActionContext): Refusal | null {
  const stillRuns = process.status === "NEW" || (action === "undo" && process.status === "DONE");
  if (!stillRuns) return "process-not-running";
  const { transitions } = behaviourOf(reader.flows.nodeOrObsolete(task.flow, task.node));
  const allowed = action === "retry" ? (["ERROR"] as const) : transitions[action]?.from;
  if (!allowed?.some((status) => status === task.status)) return "wrong-status";
  return action === "undo" && hasSuccessors(reader, task) ? "has-successors" : null;
}

function hasSuccessors({ stores }: Reader, { id }: TaskRecord): boolean {
  const statuses = stores.graph.successorsOf(id).map((successor) => stores.tasks.find(successor)?.status);
  return statuses.some((status) => status !== "CANCELED" && status !== "REVIVED");
}

/** What there is to do with a task. Actions of those who manage are left out for others. */
export function taskActions(context: ActionContext): readonly TaskAction[] {
  const { task } = context;
  const { rights } = context.actor;
  const work = (["assign", "unassign", "reassign", "complete", "set-due", "set-priority"] as const)
    .filter(() => traitsOf(task.kind).waitsForPerson)
    .map((action) => offered(action, refusalOf(action, context)));
  const management = (["cancel", "undo", "revive", "retry"] as const)
    .filter(() => rights.mayManage(task.flow))
    .map((action) => offered(action, managementRefusal(action, context)));
  return [...work, ...management];
}

function offered(action: TaskActionName, refusal: Refusal | null): TaskAction {
  return refusal === null ? { action } : { action, refusal };
}

/** To whom the task may be given: everyone active whom no rule of its node keeps from it. */
export function candidates(reader: Reader, context: Omit<ActionContext, "actor">): readonly Person[] {
  return reader.stores.people
    .active()
    .map(asPerson)
    .filter((person) => person.id !== context.task.owner && !isRestricted(reader, person, context));
}
