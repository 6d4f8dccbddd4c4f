import type { Person, Refusal, TaskAction, TaskActionName } from "../contract/index.ts";
import { isHuman } from "../nodes/index.ts";
import type { Rights } from "../people/rights.ts";
import { readContext } from "../run/case-context.ts";
import type { ProcessRecord, TaskRecord } from "../storage/records.ts";
import type { Reader } from "./reader.ts";

interface Asked {
  readonly reader: Reader;
  readonly person: Person;
  readonly rights: Rights;
  readonly process: ProcessRecord;
  readonly task: TaskRecord;
}

/** Why the person can't do `action` to the task now; null when they can. Both screens and commands ask here. */
export function refusalOf(action: TaskActionName, asked: Asked): Refusal | null {
  const { task, process, rights, person } = asked;
  if (process.status !== "NEW") return "process-not-running";
  if (action === "assign") {
    if (task.owner !== null && task.status !== "NEW") return "owned-by-someone-else";
    if (task.status !== "NEW" || task.kind !== "HUMAN") return "wrong-status";
    if (!rights.holds(task.permission, task.permissionObject)) return "not-permitted";
    return isRestricted(asked) ? "restricted" : null;
  }
  if (task.status !== "ASSIGNED") return "wrong-status";
  // the substitution was asked before
  if (action === "take-over") return null;
  if (task.owner === person.id) return action === "complete" && isRestricted(asked) ? "restricted" : null;
  if (action === "unassign" || action === "reassign") return rights.mayManage(task.flow) ? null : "not-the-owner";
  return "not-the-owner";
}

/** Whether a rule of the node, such as four eyes, keeps the person from the task. */
export function isRestricted({ reader, person, process, task }: Omit<Asked, "rights">): boolean {
  const node = reader.flows.findNode(task.flow, task.node);
  if (!isHuman(node) || node.restrictions.length === 0) return false;
  const context = readContext(reader.stores, process, task, reader.now);
  return !node.restrictions.every((rule) => rule.allows(person, context));
}

export function taskActions(asked: Asked): readonly TaskAction[] {
  if (asked.task.kind !== "HUMAN") return [];
  return (["assign", "unassign", "complete"] as const).map((action) => {
    const refusal = refusalOf(action, asked);
    return refusal === null ? { action } : { action, refusal };
  });
}
