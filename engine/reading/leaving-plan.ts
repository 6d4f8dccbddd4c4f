import type { HandoverOutcome, HandoverPlan } from "../contract/index.ts";
import { isHuman } from "../nodes/index.ts";
import { type PersonWithRights, withRights } from "../people/person-with-rights.ts";
import { refusalToGet } from "./recipients.ts";
import type { PersonRecord, ProcessRecord, TaskRecord } from "../base/records.ts";
import { flowTitle, taskSubject, taskTitle } from "./subject.ts";
import type { ReadServices } from "./read-services.ts";

/** What becomes of one open task of a person who leaves. */
export interface Handover {
  readonly task: TaskRecord;
  readonly process: ProcessRecord;
  readonly outcome: HandoverOutcome;
}

/** More than anybody reads before deciding. */
const maxShown = 100;

/** What becomes of each open task of `leaver` when they are handed to `replacement`, or to the queue when there is none. */
export function handoversOf(
  reader: ReadServices,
  leaver: PersonRecord,
  replacement: PersonRecord | null,
): readonly Handover[] {
  const { people, tasks, processes } = reader.stores;
  const others = people
    .active()
    .filter(({ id }) => id !== leaver.id)
    .map((person) => withRights(reader.stores, person));
  const heir = others.find(({ person }) => person.id === replacement?.id);
  return people.openTasksOf(leaver.id).flatMap((id) => {
    const task = tasks.find(id);
    const process = task && processes.find(task.process);
    if (!process) return [];
    const allowed = (one: PersonWithRights) => refusalToGet(reader, one, { process, task }) === null;
    const outcome = (): HandoverOutcome => {
      if (!isHuman(reader.flows.nodeOf(task))) return "stays";
      if (heir && allowed(heir)) return "handed";
      return others.some(allowed) ? "queue" : "stuck";
    };
    return [{ task, process, outcome: outcome() }];
  });
}

export function handoverPlan(reader: ReadServices, fates: readonly Handover[]): HandoverPlan {
  const counts = { handed: 0, queue: 0, stuck: 0, stays: 0 };
  for (const { outcome } of fates) counts[outcome] += 1;
  const stuckFirst = fates.toSorted((a, b) => Number(b.outcome === "stuck") - Number(a.outcome === "stuck"));
  return {
    counts,
    tasks: stuckFirst.slice(0, maxShown).map(({ task, process, outcome }) => ({
      taskId: task.id,
      processId: process.id,
      title: taskTitle(reader, task),
      subject: taskSubject(reader, process, task),
      flowTitle: flowTitle(reader, task.flow),
      outcome,
    })),
  };
}
