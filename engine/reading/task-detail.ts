import { localize } from "../base/localize.ts";
import type { FormDescription, TaskDetail } from "../contract/index.ts";
import { describeForm } from "../forms/describe.ts";
import { hasForm, isHuman } from "../nodes/index.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import { processSubject } from "./subject.ts";
import { offersOf } from "./offers.ts";
import type { ReadContext } from "./read-context.ts";
import { taskActions } from "./task-actions.ts";
import { taskRow } from "./task-row.ts";

/** A task opened by a person. */
export function taskDetail(actor: Actor, process: ProcessRecord, task: TaskRecord): TaskDetail {
  const stack = task.error?.stack;
  const description = actor.flows.findNode(task.flow, task.node)?.annotation.description;
  return {
    ...taskRow(actor, process, task),
    description: description === undefined ? null : localize(description, actor.language),
    processSubject: processSubject(actor, process),
    form: taskForm(actor, process, task),
    offers: taskOffers(actor, process, task),
    draft: actor.stores.drafts.ofTask(actor.person.id, task.id) ?? null,
    ...(stack !== undefined && actor.rights.mayManage(task.flow) ? { errorStack: stack } : {}),
    actions: taskActions({ actor, process, task }),
  };
}

/** The form of a task with what it says now; null for a task without one. */
export function taskForm(reader: ReadContext, process: ProcessRecord, task: TaskRecord): FormDescription | null {
  const flow = reader.flows.find(task.flow);
  const node = reader.flows.findNode(task.flow, task.node);
  if (!flow || !hasForm(node)) return null;
  const artifact = process.artifact === null ? undefined : reader.stores.artifacts.find(process.artifact);
  const current = { data: process.data, task: task.data, ...(artifact ? { artifact: artifact.data } : {}) };
  return describeForm(flow, node.form, current, reader.language);
}

function taskOffers(actor: Actor, process: ProcessRecord, task: TaskRecord): TaskDetail["offers"] {
  const flow = actor.flows.find(task.flow);
  const node = actor.flows.findNode(task.flow, task.node);
  const form = taskForm(actor, process, task);
  if (!flow || !form || !isHuman(node) || task.status !== "ASSIGNED" || task.owner !== actor.person.id) return [];
  return offersOf(actor, { flow, node, form, process });
}
