import { localize } from "../base/localize.ts";
import type { FormDescription, Person, TaskDetail } from "../contract/index.ts";
import { describeForm } from "../forms/describe.ts";
import { isHuman, isKind } from "../nodes/index.ts";
import type { Rights } from "../people/rights.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import { processBrief } from "./brief.ts";
import { offersOf } from "./offers.ts";
import type { Reader } from "./reader.ts";
import { taskActions } from "./task-actions.ts";
import { taskRow } from "./task-row.ts";

/** A task opened by a person. */
export function taskDetail(
  reader: Reader,
  person: Person,
  rights: Rights,
  process: ProcessRecord,
  task: TaskRecord,
): TaskDetail {
  const stack = task.error?.stack;
  const description = reader.flows.findNode(task.flow, task.node)?.annotation.description;
  return {
    ...taskRow(reader, process, task),
    description: description === undefined ? null : localize(description, reader.language),
    processBrief: processBrief(reader, process),
    form: taskForm(reader, process, task),
    offers: taskOffers(reader, person, rights, process, task),
    draft: reader.stores.drafts.ofTask(reader.viewer, task.id) ?? null,
    ...(stack !== undefined && rights.mayManage(task.flow) ? { errorStack: stack } : {}),
    actions: taskActions({ reader, person, rights, process, task }),
  };
}

/** The form of a task with what it says now; null for a task without one. */
export function taskForm(reader: Reader, process: ProcessRecord, task: TaskRecord): FormDescription | null {
  const flow = reader.flows.find(task.flow);
  const node = reader.flows.findNode(task.flow, task.node);
  if (!flow || !(isHuman(node) || isKind(node, "start"))) return null;
  const artifact = process.artifact === null ? undefined : reader.stores.artifacts.find(process.artifact);
  const current = { data: process.data, task: task.data, ...(artifact ? { artifact: artifact.data } : {}) };
  return describeForm(flow, node.form, current, reader.language);
}

function taskOffers(
  reader: Reader,
  person: Person,
  rights: Rights,
  process: ProcessRecord,
  task: TaskRecord,
): TaskDetail["offers"] {
  const flow = reader.flows.find(task.flow);
  const node = reader.flows.findNode(task.flow, task.node);
  const form = taskForm(reader, process, task);
  if (!flow || !form || !isHuman(node) || task.status !== "ASSIGNED" || task.owner !== person.id) return [];
  return offersOf(reader, rights, { flow, node, form, process });
}
