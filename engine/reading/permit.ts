import { FlowError } from "../base/flow-error.ts";
import { getOrThrow, unknownRow } from "../base/get-or-throw.ts";
import type { AttachmentRecord, CommentRecord, ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Capabilities } from "../contract/index.ts";
import { isStartedBy } from "../nodes/index.ts";
import { activePerson } from "../people/active-person.ts";
import { withRights } from "../people/person-with-rights.ts";
import { managePeople } from "../people/rights.ts";
import { refusalToDo } from "../run/assignment.ts";
import { mayName } from "./mentions.ts";
import { refusalToGet } from "./recipients.ts";
import type { Actor } from "./actor.ts";
import { unknownFlow } from "../flow/flow-registry.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { mayStart } from "./startables.ts";
import { type ActionContext, refusalOf, type WorkName } from "./task-actions.ts";
import { maySee, visibilityOf, visibleFlows } from "./visibility.ts";

/**
 * Every refusal for want of a right is made here, and nowhere else. What a person may not see doesn't exist for them: it
 * is answered as what is unknown. For what they see and may not do, all throw `permission.denied`.
 */

/** For a flow's picture. Throws `flow.unknown`. */
export function requireFlow(actor: Actor, flow: string): void {
  if (!seesFlow(actor, flow)) throw unknownFlow(flow);
}

function requireManage({ rights }: Pick<Actor, "rights">, flow: string): void {
  if (!rights.mayManage(flow)) throw lacking(`${flow}.manage`, { flow });
}

/** For a part of Intray itself, such as backups, or the jobs of all flows that one manages. */
export function requireCapability(actor: Actor, needs: keyof Capabilities): void {
  const names = { superuser: "superuser", administers: managePeople, manages: "to manage a flow" };
  if (!capabilitiesOf(actor)[needs]) throw lacking(names[needs], { needs });
}

/** Throws `flow.unknown`, and `node.unknown` to who sees the flow, as well. */
export function requireStart(actor: Actor, flow: string, node: string): void {
  const start = actor.flows.findNode(flow, node);
  if (isStartedBy(start, "person") && mayStart(start, flow, actor)) return;
  requireFlow(actor, flow);
  actor.flows.getNode(flow, node);
  throw lacking(`to start "${flow}" at "${node}"`, { flow, node });
}

export function requirePermission({ rights }: Pick<Actor, "rights">, permission: string): void {
  if (!rights.holds(permission)) throw lacking(permission, { permission });
}

export function requireSuperuser({ rights }: Pick<Actor, "rights">): void {
  if (!rights.isSuperuser) throw lacking("superuser", { permission: "superuser" });
}

/**
 * For doing `action` to a task. Throws `task.unknown`, `process.not-running`, `task.not-assignable`, `task.wrong-status`,
 * `task.not-yours` as well, whichever says why not.
 */
export function requireWork(action: WorkName, context: ActionContext): void {
  const { task, process, actor } = context;
  // an owner sees their own; whoever takes over from somebody for whom they stand in is asked in their place
  const isSeen = task.owner === actor.person.id || action === "take-over" || maySee(actor, process.flow, process.id);
  if (!isSeen) throw unknownRow("task", task.id);
  const refusal = refusalOf(action, context);
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

/** Throws `process.unknown`. */
export function visibleProcess(actor: Actor, id: number): ProcessRecord {
  return getOrThrow("process", id, () => seenProcess(actor, id));
}

/** Throws `task.unknown`. */
export function visibleTask(actor: Actor, id: number): TaskRecord {
  const task = actor.stores.tasks.find(id);
  return getOrThrow("task", id, () => (task && maySee(actor, task.flow, task.process) ? task : undefined));
}

/** A comment, and the process that it is about. Throws `comment.unknown`. */
export function visibleComment(actor: Actor, id: number): AboutProcess & { readonly comment: CommentRecord } {
  return getOrThrow("comment", id, () => {
    const comment = actor.stores.comments.find(id);
    const process = comment && seenProcess(actor, comment.process);
    return process && { comment, process };
  });
}

/** What was attached to a process. Throws `attachment.unknown`. */
export function visibleAttachment(actor: Actor, id: number): AboutProcess & { readonly attachment: AttachmentRecord } {
  return getOrThrow("attachment", id, () => {
    const attachment = actor.stores.attachments.find(id);
    const process = attachment && seenProcess(actor, attachment.process);
    return process && { attachment, process };
  });
}

interface AboutProcess {
  readonly process: ProcessRecord;
}

function seenProcess(actor: Actor, id: number): ProcessRecord | undefined {
  const process = actor.stores.processes.find(id);
  return process && maySee(actor, process.flow, id) ? process : undefined;
}

/** For asking somebody else about a process. Throws `person.unknown`. */
export function requireAskable(actor: Actor, process: ProcessRecord, id: number): void {
  const person = activePerson(actor.stores, id);
  if (person.id !== actor.person.id && mayName(actor, process, person)) return;
  throw denied(`Person ${id} can't be asked about process ${process.id}.`, { process: process.id, person: id });
}

/** For attaching something to a process: one takes part in it, or manages its flow. */
export function requirePart(actor: Actor, process: ProcessRecord): void {
  if (!takesPart(actor, process)) throw denied(`You take no part in process ${process.id}.`, { process: process.id });
}

/** Whether the actor takes part in a process, or manages its flow. */
export function takesPart({ stores, person, rights }: Actor, { flow, id }: ProcessRecord): boolean {
  return rights.mayManage(flow) || stores.participants.has(person.id, flow, id);
}

/** For what those do to a process who manage its flow. Throws `process.unknown` as well. */
export function requireManagedProcess(actor: Actor, { id, flow }: Pick<ProcessRecord, "id" | "flow">): void {
  if (!maySee(actor, flow, id)) throw unknownRow("process", id);
  requireManage(actor, flow);
}

/** For what those do to a task who manage its flow. Throws `task.unknown` as well. */
export function requireManagedTask(actor: Actor, { id, flow, process }: Pick<TaskRecord, "id" | "flow" | "process">) {
  if (!maySee(actor, flow, process)) throw unknownRow("task", id);
  requireManage(actor, flow);
}

function seesFlow(actor: Actor, flow: string): boolean {
  return actor.flows.find(flow) !== undefined && visibleFlows(visibilityOf(actor)).has(flow);
}

type Details = ConstructorParameters<typeof FlowError>[2];

function lacking(what: string, details: Details): FlowError {
  return denied(`This needs the permission ${what}.`, details);
}

function denied(message: string, details: Details): FlowError {
  return new FlowError("permission.denied", message, details);
}
