import type { HandoverOutcome, LeavingPlan } from "../contract/index.ts";
import { isHuman } from "../nodes/index.ts";
import { asPerson } from "../people/as-person.ts";
import { Rights } from "../people/rights.ts";
import type { PersonRecord, ProcessRecord, TaskRecord } from "../base/records.ts";
import { flowTitle, taskSubject, taskTitle } from "./subject.ts";
import type { Reader } from "./reader.ts";
import { isRestricted } from "./task-actions.ts";

/** What becomes of one open task of a person who leaves. */
export interface Handover {
  readonly task: TaskRecord;
  readonly process: ProcessRecord;
  readonly outcome: HandoverOutcome;
}

/** More than anybody reads before deciding. */
const maxShown = 100;

/** What becomes of each open task of `leaver` when they are handed to `heir`, or to the queue when there is none. */
export function handoversOf(
  reader: Reader,
  leaver: PersonRecord,
  replacement: PersonRecord | null,
): readonly Handover[] {
  const { people, tasks, processes } = reader.stores;
  const others = people
    .active()
    .filter(({ id }) => id !== leaver.id)
    .map((person) => ({ person, rights: new Rights(person, () => people.grantsOf(person.id)) }));
  return people.openTasksOf(leaver.id).flatMap((id) => {
    const task = tasks.find(id);
    const process = task && processes.find(task.process);
    if (!process) return [];
    const allowed = (person: PersonRecord) => !isRestricted(reader, asPerson(person), { process, task });
    const outcome = (): HandoverOutcome => {
      if (!isHuman(reader.flows.findNode(task.flow, task.node))) return "stays";
      if (replacement && allowed(replacement)) return "handed";
      const mayTake = (one: (typeof others)[number]) => one.rights.holds(task.permission, task.permissionObject);
      return others.some((one) => mayTake(one) && allowed(one.person)) ? "queue" : "stuck";
    };
    return [{ task, process, outcome: outcome() }];
  });
}

export function leavingPlan(reader: Reader, fates: readonly Handover[]): LeavingPlan {
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
