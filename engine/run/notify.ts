import { isActive } from "../base/is-active.ts";
import type { ProcessRecord } from "../base/records.ts";
import { traitsOf } from "../contract/task-traits.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import type { Command } from "./command.ts";
import type { Notice } from "./notice.ts";

/**
 * Writes what a command has to tell people, as part of it: what it said itself, and what follows from its steps. Nobody is
 * told what they did themselves, and nobody the same twice.
 */
export function notifyPeople(command: Command, entry: number): void {
  settleTasks(command);
  const { stores, actor, now } = command;
  const told = new Set<string>();
  for (const notice of [...command.notices, ...noticesOf(command)]) {
    const { person, kind, process, task = null, comment = null } = notice;
    const key = JSON.stringify([person, kind, process, task, comment]);
    if (person === actor || told.has(key) || stores.people.find(person)?.active !== true) continue;
    told.add(key);
    const { flow } = command.process(process);
    const id = stores.notifications.insert({
      person,
      kind,
      at: now,
      flow,
      process,
      task,
      comment,
      author: actor,
      entry,
    });
    command.announce("person.notified", { personId: person, notificationId: id, kind, processId: process });
  }
}

const settling: ReadonlySet<ProcessStep["event"]> = new Set([
  "task.assigned",
  "task.unassigned",
  "task.finished",
  "task.canceled",
  "task.undone",
] as const);

/** What was asked of somebody with a task is over once it is closed or somebody else's; closed, it is in nobody's list. */
function settleTasks(command: Command): void {
  const { stores, now } = command;
  const touched = new Set(
    command.steps.flatMap(({ event, task }) => (task !== undefined && settling.has(event) ? [task] : [])),
  );
  for (const task of touched) {
    const row = command.task(task);
    if (!traitsOf(row.kind).waitsForPerson) continue;
    if (!command.hasAdded(task)) stores.notifications.readTask(task, now);
    if (!isActive(row)) stores.seen.forgetTask(task);
    else if (row.owner === command.actor && command.actor !== null) stores.seen.see(command.actor, task, now);
    else if (row.owner !== null) stores.seen.forget(row.owner, task);
  }
}

function noticesOf(command: Command): readonly Notice[] {
  return command.steps.flatMap((step): readonly Notice[] => {
    if (step.event === "task.assigned") return assigned(command, step);
    const isOver = step.event === "process.finished" || step.event === "process.canceled";
    const starter = isOver ? requesterOf(command.process(step.process)) : null;
    return starter === null ? [] : [{ person: starter, kind: "request-decided", process: step.process }];
  });
}

function assigned(command: Command, { person, task, process }: ProcessStep): readonly Notice[] {
  const row = task === undefined ? undefined : command.task(task);
  // it may have gone on within the command
  if (row === undefined || person === undefined || row.owner !== person || row.status !== "ASSIGNED") return [];
  const isOwn = requesterOf(command.process(process)) === person;
  const kind = !isOwn ? "assigned" : wasSentBack(command, row) ? "request-sent-back" : "request-waits";
  return [{ person, kind, process, task: row.id }];
}

/** Somebody else's doing has led to a node where the request has been before. */
function wasSentBack(
  command: Command,
  { process, node }: { readonly process: number; readonly node: string },
): boolean {
  const byOthers = command.steps.some(
    ({ event, task }) =>
      event === "task.finished" && task !== undefined && traitsOf(command.task(task).kind).waitsForPerson,
  );
  return byOthers && command.stores.tasks.newestDone(process, node) !== undefined;
}

/** Who asked for what a process is about; nobody for one that another process started. */
function requesterOf({ parentTask, startedBy }: ProcessRecord): number | null {
  return parentTask === null ? startedBy : null;
}
