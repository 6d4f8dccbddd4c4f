import { localize } from "../base/localize.ts";
import type { FormDescription, TaskDetail } from "../contract/index.ts";
import { describeForm } from "../forms/describe.ts";
import { formState } from "./form-state.ts";
import { hasForm, isHuman } from "../nodes/index.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import { processSubject } from "./subject.ts";
import { offersOf } from "./offers.ts";
import type { ReadServices } from "./read-services.ts";
import { recentReasons } from "./recent-reasons.ts";
import { taskActions } from "./task-actions.ts";
import { taskRow } from "./task-row.ts";

/** A task opened by a person. */
export function taskDetail(actor: Actor, process: ProcessRecord, task: TaskRecord): TaskDetail {
  const stack = task.error?.stack;
  const description = actor.flows.nodeOf(task)?.annotation.description;
  return {
    ...taskRow(actor, process, task),
    description: description === undefined ? null : localize(description, actor.language),
    missing: missingFor(actor, task),
    processSubject: processSubject(actor, process),
    form: taskForm(actor, process, task),
    offers: taskOffers(actor, process, task),
    recentReasons: recentReasons(actor, task),
    draft: actor.stores.drafts.ofTask(actor.person.id, task.id) ?? null,
    ...(stack !== undefined && actor.rights.mayManage(task.flow) ? { errorStack: stack } : {}),
    actions: taskActions({ actor, process, task }),
  };
}

function missingFor({ flows }: ReadServices, task: TaskRecord): TaskDetail["missing"] {
  if (flows.find(task.flow) === undefined) return "flow";
  return flows.nodeOf(task) === undefined ? "node" : null;
}

/** The form of a task with what it says now; null for a task without one. */
export function taskForm(reader: ReadServices, process: ProcessRecord, task: TaskRecord): FormDescription | null {
  const flow = reader.flows.find(task.flow);
  const node = reader.flows.nodeOf(task);
  if (!flow || !hasForm(node)) return null;
  return describeForm(flow, node.form, formState(reader, process, task), reader.language);
}

function taskOffers(actor: Actor, process: ProcessRecord, task: TaskRecord): TaskDetail["offers"] {
  const flow = actor.flows.find(task.flow);
  const node = actor.flows.nodeOf(task);
  const form = taskForm(actor, process, task);
  if (!flow || !form || !isHuman(node) || task.status !== "ASSIGNED" || task.owner !== actor.person.id) return [];
  return offersOf(actor, { flow, node, form, process });
}
