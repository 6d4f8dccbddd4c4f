import type { Person, Refusal, TaskAction, TaskActionName } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { behaviourOf, isHuman } from "../nodes/index.ts";
import { asPerson } from "../people/as-person.ts";
import { readContext } from "../run/case-context.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import { askRule } from "./ask-rule.ts";
import type { Reader } from "./reader.ts";

/** A task that somebody wants to do something to. */
export interface Asked {
  readonly actor: Actor;
  readonly process: ProcessRecord;
  readonly task: TaskRecord;
}

/** What a person does with a task of their own or one that waits; the rest is for those who manage. */
export type WorkName = Exclude<TaskActionName, ManagementName>;
type ManagementName = "cancel" | "undo" | "revive" | "retry";

/** Why the person can't do `action` to the task now; null when they can. Both screens and commands ask here. */
export function refusalOf(action: WorkName, asked: Asked): Refusal | null {
  const { task, process } = asked;
  const { rights, person } = asked.actor;
  if (process.status !== "NEW") return "process-not-running";
  if (action === "assign") {
    if (task.owner !== null && task.status !== "NEW") return "owned-by-someone-else";
    if (task.status !== "NEW" || !traitsOf(task.kind).waitsForPerson) return "wrong-status";
    if (!rights.holds(task.permission, task.permissionObject)) return "not-permitted";
    return isRestricted(asked.actor, person, asked) ? "restricted" : null;
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
    return action === "complete" && isRestricted(asked.actor, person, asked) ? "restricted" : null;
  if (action === "unassign" || action === "reassign") return rights.mayManage(task.flow) ? null : "not-the-owner";
  return "not-the-owner";
}

/** Whether a rule of the node, such as four eyes, keeps the person from the task. */
export function isRestricted(reader: Reader, person: Person, { process, task }: Omit<Asked, "actor">): boolean {
  const node = reader.flows.findNode(task.flow, task.node);
  if (!isHuman(node) || node.restrictions.length === 0) return false;
  const context = readContext(reader.stores, process, task, reader.now);
  return !node.restrictions.every((rule) => askRule(node, () => rule.allows(person, context)));
}

/** Why who manages can't do `action` to the task now. The commands find out by themselves, and say more. */
function managementRefusal(action: ManagementName, { actor: reader, process, task }: Asked): Refusal | null {
  const stillRuns = process.status === "NEW" || (action === "undo" && process.status === "DONE");
  if (!stillRuns) return "process-not-running";
  const { transitions } = behaviourOf(reader.flows.nodeOrObsolete(task.flow, task.node));
  const allowed = action === "retry" ? (["ERROR"] as const) : transitions[action]?.from;
  if (!allowed?.some((status) => status === task.status)) return "wrong-status";
  return action === "undo" && isBuiltUpon(reader, task) ? "has-successors" : null;
}

function isBuiltUpon({ stores }: Reader, { id }: TaskRecord): boolean {
  const statuses = stores.graph.followersOf(id).map((follower) => stores.tasks.find(follower)?.status);
  return statuses.some((status) => status !== "CANCELED" && status !== "REVIVED");
}

/** What there is to do with a task. Actions of those who manage are left out for others. */
export function taskActions(asked: Asked): readonly TaskAction[] {
  const { task } = asked;
  const { rights } = asked.actor;
  const work = (["assign", "unassign", "reassign", "complete", "set-due", "set-priority"] as const)
    .filter(() => traitsOf(task.kind).waitsForPerson)
    .map((action) => offered(action, refusalOf(action, asked)));
  const management = (["cancel", "undo", "revive", "retry"] as const)
    .filter(() => rights.mayManage(task.flow))
    .map((action) => offered(action, managementRefusal(action, asked)));
  return [...work, ...management];
}

function offered(action: TaskActionName, refusal: Refusal | null): TaskAction {
  return refusal === null ? { action } : { action, refusal };
}

/** To whom the task may be given: everyone active whom no rule of its node keeps from it. */
export function candidates(reader: Reader, asked: Omit<Asked, "actor">): readonly Person[] {
  return reader.stores.people
    .active()
    .map(asPerson)
    .filter((person) => person.id !== asked.task.owner && !isRestricted(reader, person, asked));
}
