import { workingDayOf } from "../base/working-day.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Person, RequestAction, RequestRefusal } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { isStartedBy } from "../nodes/index.ts";
import { asPerson } from "../people/as-person.ts";
import type { Actor } from "./actor.ts";
import { takesPart } from "./permit.ts";
import { mayStart } from "./startables.ts";
import { candidates } from "./task-actions.ts";

/** So many open tasks are looked at for whom a process waits. */
const maxTasks = 50;
/** As many people as one call reminds. */
const maxReminded = 50;

/** What can be done with a process by whom it is somebody's request. */
export function requestActions(actor: Actor, process: ProcessRecord): readonly RequestAction[] {
  return [
    offered("withdraw", withdrawRefusal(actor, process)),
    offered("remind", remindRefusal(actor, process)),
    offered("copy", copyRefusal(actor, process)),
  ];
}

function offered(action: RequestAction["action"], refusal: RequestRefusal | null): RequestAction {
  return refusal === null ? { action } : { action, refusal };
}

/**
 * Whoever asked takes it back as long as it binds nobody: nobody else has completed a task of it or of what it started. What
 * they did themselves, and what was undone or gone back over since, decides nothing.
 */
export function withdrawRefusal(
  { stores, flows, person }: Actor,
  { id, flow: flowId, status, startedBy, parentTask }: ProcessRecord,
): RequestRefusal | null {
  if (startedBy !== person.id || parentTask !== null) return "not-yours";
  if (status !== "NEW") return "process-not-running";
  const flow = flows.find(flowId);
  if (!flow || flow.withdraw === false) return "forbidden";
  return flow.withdraw === "undecided" && stores.requests.isDecided(id, person.id) ? "decided" : null;
}

export function remindRefusal(actor: Actor, process: ProcessRecord): RequestRefusal | null {
  if (!takesPart(actor, process)) return "not-permitted";
  if (process.status !== "NEW") return "process-not-running";
  if (wasRemindedToday(actor, process)) return "reminded-today";
  return waitedFor(actor, process).length === 0 ? "nobody-to-remind" : null;
}

function wasRemindedToday({ stores, now }: Actor, { id }: ProcessRecord): boolean {
  const { reminded } = stores.requests.marksOf(id);
  const zone = stores.office.timeZone() ?? "UTC";
  return reminded !== null && workingDayOf(reminded, zone) === workingDayOf(now, zone);
}

/** Somebody for whom a process waits, and the task or the question that is theirs. */
export interface WaitedFor {
  readonly person: Person;
  readonly task: number | null;
  readonly comment: number | null;
}

/**
 * For whom a process waits, but for the actor: owners of open tasks, whoever is asked, and for a task that nobody has, those
 * who may take it. A task that everybody may take waits for nobody in particular.
 */
export function waitedFor(actor: Actor, process: ProcessRecord): readonly WaitedFor[] {
  const { stores } = actor;
  const tasks = stores.tasks.openIn(process.id, maxTasks).filter(({ kind }) => traitsOf(kind).waitsForPerson);
  const withTasks = tasks.flatMap((task) =>
    peopleWith(actor, process, task).map((person): WaitedFor => ({ person, task: task.id, comment: null })),
  );
  const question = stores.comments.openQuestion(process.id);
  const asked = question?.asked ? stores.people.find(question.asked) : undefined;
  const all = asked
    ? [...withTasks, { person: asPerson(asked), task: null, comment: question?.id ?? null }]
    : withTasks;
  const known = new Set([actor.person.id]);
  return all.filter(({ person }) => !known.has(person.id) && known.add(person.id)).slice(0, maxReminded);
}

function peopleWith(actor: Actor, process: ProcessRecord, task: TaskRecord): readonly Person[] {
  if (task.owner === null) return task.permission === null ? [] : candidates(actor, { process, task });
  const owner = actor.stores.people.find(task.owner);
  return owner?.active ? [asPerson(owner)] : [];
}

/** It was begun with a form, and the actor may begin another one so. */
export function copyRefusal(actor: Actor, { id, flow }: ProcessRecord): RequestRefusal | null {
  const node = actor.flows.findNode(flow, actor.stores.tasks.firstOf(id)?.node ?? "");
  if (!isStartedBy(node, "person")) return "not-by-form";
  return mayStart(node, flow, actor) ? null : "not-permitted";
}
