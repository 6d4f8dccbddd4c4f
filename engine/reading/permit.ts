import { FlowError } from "../base/flow-error.ts";
import { found } from "../base/found.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import { isKind } from "../nodes/index.ts";
import type { Actor } from "./actor.ts";
import { mayStart } from "./startables.ts";

/** Every refusal for want of a right is made here, and nowhere else. All throw `permission.denied`. */

export function requireView({ rights }: Pick<Actor, "rights">, flow: string): void {
  if (!rights.mayView(flow)) throw denied(`${flow}.view`, { flow });
}

export function requireManage({ rights }: Pick<Actor, "rights">, flow: string): void {
  if (!rights.mayManage(flow)) throw denied(`${flow}.manage`, { flow });
}

/** Throws `flow.unknown`, `node.unknown` as well. */
export function requireStart({ flows, person, rights }: Actor, flow: string, node: string): void {
  const start = flows.getNode(flow, node);
  if (isKind(start, "start") && mayStart(start, flow, person, rights)) return;
  throw denied(`to start "${flow}" at "${node}"`, { flow, node });
}

export function requirePermission({ rights }: Pick<Actor, "rights">, permission: string): void {
  if (!rights.holds(permission)) throw denied(permission, { permission });
}

export function requireSuperuser({ rights }: Pick<Actor, "rights">): void {
  if (!rights.isSuperuser) throw denied("superuser", { permission: "superuser" });
}

/** Throws `process.unknown` as well. */
export function visibleProcess(actor: Actor, id: number): ProcessRecord {
  const process = found("process", id, () => actor.stores.processes.find(id));
  requireView(actor, process.flow);
  return process;
}

/** Throws `task.unknown` as well. */
export function visibleTask(actor: Actor, id: number): TaskRecord {
  const task = found("task", id, () => actor.stores.tasks.find(id));
  requireView(actor, task.flow);
  return task;
}

function denied(what: string, details: Readonly<Record<string, string>>): FlowError {
  return new FlowError("permission.denied", `This needs the permission ${what}.`, details);
}
