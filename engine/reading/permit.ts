import { FlowError } from "../base/flow-error.ts";
import { getOrThrow } from "../base/get-or-throw.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Capabilities } from "../contract/index.ts";
import { isStartedBy } from "../nodes/index.ts";
import { activePerson } from "../people/active-person.ts";
import { withRights } from "../people/person-with-rights.ts";
import { managePeople } from "../people/rights.ts";
import { refusalToDo, refusalToGet } from "../run/assignment.ts";
import type { Actor } from "./actor.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { mayStart } from "./startables.ts";
import { type ActionContext, refusalOf, type WorkName } from "./task-actions.ts";

/** Every refusal for want of a right is made here, and nowhere else. All throw `permission.denied`. */

export function requireView({ rights }: Pick<Actor, "rights">, flow: string): void {
  if (!rights.mayView(flow)) throw lacking(`${flow}.view`, { flow });
}

export function requireManage({ rights }: Pick<Actor, "rights">, flow: string): void {
  if (!rights.mayManage(flow)) throw lacking(`${flow}.manage`, { flow });
}

/** For a part of Intray itself, such as backups, or the jobs of all flows that one manages. */
export function requireStanding(actor: Actor, needs: keyof Capabilities): void {
  const names = { superuser: "superuser", administers: managePeople, manages: "to manage a flow" };
  if (!capabilitiesOf(actor)[needs]) throw lacking(names[needs], { needs });
}

/** Throws `flow.unknown`, `node.unknown` as well. */
export function requireStart(actor: Actor, flow: string, node: string): void {
  const start = actor.flows.getNode(flow, node);
  if (isStartedBy(start, "person") && mayStart(start, flow, actor)) return;
  throw lacking(`to start "${flow}" at "${node}"`, { flow, node });
}

export function requirePermission({ rights }: Pick<Actor, "rights">, permission: string): void {
  if (!rights.holds(permission)) throw lacking(permission, { permission });
}

export function requireSuperuser({ rights }: Pick<Actor, "rights">): void {
  if (!rights.isSuperuser) throw lacking("superuser", { permission: "superuser" });
}

/**
 * For doing `action` to a task. Throws `process.not-running`, `task.not-assignable`, `task.wrong-status`,
 * `task.not-yours` as well, whichever says why not.
 */
export function requireWork(action: WorkName, asked: ActionContext): void {
  const { task, process } = asked;
  const refusal = refusalOf(action, asked);
  if (refusal === null) return;
  const details = { task: task.id, status: task.status, action, refusal };
  switch (refusal) {
    case "process-not-running":
      throw new FlowError("process.not-running", `Process ${process.id} is ${process.status}.`, details);
    case "owned-by-someone-else":
      throw new FlowError("task.not-assignable", `Task ${task.id} belongs to someone already.`, details);
    case "has-successors":
    case "wrong-status":
      throw new FlowError("task.wrong-status", `Task ${task.id} is ${task.status}; you can't ${action} it.`, details);
    case "not-the-owner":
      throw new FlowError("task.not-yours", `Only its owner can ${action} task ${task.id}.`, details);
    case "not-a-manager":
    case "not-permitted":
    case "restricted":
      throw denied(`You may not ${action} task ${task.id}.`, details);
  }
}

/** For giving a task to somebody: they are active, see it and may do it. Throws `person.unknown` as well. */
export function requireRecipient(actor: Actor, id: number, { process, task }: Omit<ActionContext, "actor">): void {
  const recipient = withRights(actor.stores, activePerson(actor.stores, id));
  const refusal = refusalToGet(actor, recipient, { process, task });
  if (refusal === null) return;
  throw denied(`Task ${task.id} can't be given to person ${id}.`, { task: task.id, person: id, refusal });
}

/** Whether somebody who had a task may have it again. */
export function mayHaveBack(actor: Actor, id: number, { process, task }: Omit<ActionContext, "actor">): boolean {
  const person = actor.stores.people.find(id);
  return person?.active === true && refusalToDo(actor, withRights(actor.stores, person), { process, task }) === null;
}

/** For having a task of one's own back: what completing it asks. */
export function requireAble(actor: Actor, { process, task }: Omit<ActionContext, "actor">): void {
  const refusal = refusalToDo(actor, actor, { process, task });
  if (refusal !== null) throw denied(`You may not do task ${task.id} any more.`, { task: task.id, refusal });
}

/** Throws `process.unknown` as well. */
export function visibleProcess(actor: Actor, id: number): ProcessRecord {
  const process = getOrThrow("process", id, () => actor.stores.processes.find(id));
  requireView(actor, process.flow);
  return process;
}

/** Throws `task.unknown` as well. */
export function visibleTask(actor: Actor, id: number): TaskRecord {
  const task = getOrThrow("task", id, () => actor.stores.tasks.find(id));
  requireView(actor, task.flow);
  return task;
}

type Details = ConstructorParameters<typeof FlowError>[2];

function lacking(what: string, details: Details): FlowError {
  return denied(`This needs the permission ${what}.`, details);
}

function denied(message: string, details: Details): FlowError {
  return new FlowError("permission.denied", message, details);
}
