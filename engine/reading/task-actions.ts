import type { Person, Refusal, TaskAction, TaskActionName } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { behaviourOf } from "../nodes/index.ts";
import { withRights } from "../people/person-with-rights.ts";
import { refusalToDo } from "../run/assignment.ts";
import { refusalToGet } from "./recipients.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import type { ReadServices } from "./read-services.ts";

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
  const { task, process, actor } = context;
  if (process.status !== "NEW") return "process-not-running";
  // of a node that is gone nobody knows what is to be done
  if (actor.flows.nodeOf(task) === undefined) return "wrong-status";
  if (action === "assign") {
    if (task.owner !== null && task.status !== "NEW") return "owned-by-someone-else";
    if (task.status !== "NEW" || !traitsOf(task.kind).waitsForPerson) return "wrong-status";
    // whether they see it was asked before
    return refusalToDo(actor, actor, context);
  }
  if (action === "set-due" || action === "set-priority") {
    if (!traitsOf(task.kind).waitsForPerson || (task.status !== "NEW" && task.status !== "ASSIGNED"))
      return "wrong-status";
    return refusalToGovern(context);
  }
  if (task.status !== "ASSIGNED") return "wrong-status";
  switch (action) {
    // the substitution was asked before
    case "take-over":
      return refusalOfOwner(context);
    case "complete":
      return task.owner === actor.person.id ? refusalToDo(actor, actor, context) : "not-the-owner";
    // the queue is the way out of a task that its owner may no longer do
    case "unassign":
      return task.owner === actor.person.id ? null : refusalToGovern(context);
    case "reassign":
      return refusalToGovern(context);
  }
}

/** Those who manage govern every task, an owner the one that they may still do. */
function refusalToGovern(context: ActionContext): Refusal | null {
  const { task, actor } = context;
  if (actor.rights.mayManage(task.flow)) return null;
  return task.owner === actor.person.id ? refusalToDo(actor, actor, context) : "not-the-owner";
}

/** Whoever stands in for somebody does no more than that one might. */
function refusalOfOwner(context: ActionContext): Refusal | null {
  const { task, actor } = context;
  const owner = task.owner === null ? undefined : actor.stores.people.find(task.owner);
  return owner?.active ? refusalToDo(actor, withRights(actor.stores, owner), context) : "not-permitted";
}

/** Why who manages can't do `action` to the task now. The commands find out by themselves, and say more. */
function managementRefusal(action: ManagementName, { actor: reader, process, task }: ActionContext): Refusal | null {
  const stillRuns = process.status === "NEW" || (action === "undo" && process.status === "DONE");
  if (!stillRuns) return "process-not-running";
  // without its flow nothing can be done to it
  if (reader.flows.find(task.flow) === undefined) return "wrong-status";
  const { transitions } = behaviourOf(reader.flows.nodeOrObsolete(task));
  const allowed = action === "retry" ? (["ERROR"] as const) : transitions[action]?.from;
  if (!allowed?.some((status) => status === task.status)) return "wrong-status";
  return action === "undo" && hasSuccessors(reader, task) ? "has-successors" : null;
}

function hasSuccessors({ stores }: ReadServices, { id }: TaskRecord): boolean {
  const statuses = stores.graph.successorsOf(id).map((successor) => stores.tasks.find(successor)?.status);
  return statuses.some((status) => status !== "CANCELED" && status !== "REVIVED");
}

/** What there is to do with a task. Actions of those who manage are left out for others. */
export function taskActions(context: ActionContext): readonly TaskAction[] {
  const { task } = context;
  const { rights } = context.actor;
  const work = (["assign", "unassign", "reassign", "complete", "set-due", "set-priority"] as const)
    .filter(() => traitsOf(task.kind).waitsForPerson && context.actor.flows.nodeOf(task) !== undefined)
    .map((action) => offered(action, refusalOf(action, context)));
  const management = (["cancel", "undo", "revive", "retry"] as const)
    .filter(() => rights.mayManage(task.flow))
    .map((action) => offered(action, managementRefusal(action, context)));
  return [...work, ...management];
}

function offered(action: TaskActionName, refusal: Refusal | null): TaskAction {
  return refusal === null ? { action } : { action, refusal };
}

/** To whom the task may be given, and to nobody else: everyone active who sees it and may do it. */
export function candidates(reader: ReadServices, context: Omit<ActionContext, "actor">): readonly Person[] {
  return reader.stores.people
    .active()
    .filter(({ id }) => id !== context.task.owner)
    .map((person) => withRights(reader.stores, person))
    .filter((one) => refusalToGet(reader, one, context) === null)
    .map(({ person }) => person);
}
