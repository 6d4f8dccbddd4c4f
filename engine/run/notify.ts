import { isActive } from "../base/is-active.ts";
import type { ProcessRecord } from "../base/records.ts";
import { traitsOf } from "../contract/task-traits.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import type { Command } from "./command.ts";
import type { Notice } from "./notice.ts";

/**
 * Gathers what a command has to tell people: what it said itself, and what follows from its steps. Nobody is told what they
 * did themselves, and nobody the same twice.
 */
export function gatherNotices(command: Command): void {
  settleTasks(command);
  const { stores, actor, notices } = command;
  const told = new Set<string>();
  const wanted = [...notices.splice(0), ...noticesOf(command)].filter((notice) => {
    const { person, kind, process, task = null, comment = null } = notice;
    const key = JSON.stringify([person, kind, process, task, comment]);
    if (person === actor || told.has(key)) return false;
    told.add(key);
    return stores.people.find(person)?.active === true;
  });
  notices.push(...wanted);
}

/** Writes what was gathered, as part of the command that left the audit entry. */
export function writeNotices(command: Command, entry: number): void {
  const { stores, actor, now } = command;
  for (const { person, kind, process, task = null, comment = null } of command.notices) {
    const { flow } = command.process(process);
    const row = { person, kind, at: now, flow, process, task, comment, author: actor, entry };
    const notificationId = stores.notifications.insert(row);
    command.announce("person.notified", { personId: person, notificationId, kind, processId: process });
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
  const forOwners = command.steps.flatMap((step) => (step.event === "task.assigned" ? assigned(command, step) : []));
  const sentBack = forOwners.flatMap(({ kind, process }) => (kind === "request-sent-back" ? [process] : []));
  return [...forOwners, ...decided(command, new Set(sentBack))];
}

/** Whoever asked hears once of each process what was decided, or that it ended; not that, too, where it came back to them. */
function decided(command: Command, sentBack: ReadonlySet<number>): readonly Notice[] {
  const tasks = new Map<number, number | null>();
  for (const { event, process, task, decision } of command.steps) {
    const isOver = event === "process.finished" || event === "process.canceled";
    if (decision !== undefined) tasks.set(process, task ?? null);
    else if (isOver && !tasks.has(process)) tasks.set(process, null);
  }
  return [...tasks].flatMap(([process, task]): readonly Notice[] => {
    const person = requesterOf(command.process(process));
    return person === null || sentBack.has(process) ? [] : [{ person, kind: "request-decided", process, task }];
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

/** Somebody has decided so, or what they did has led to a node where the request has been before. */
function wasSentBack(
  command: Command,
  { process, node }: { readonly process: number; readonly node: string },
): boolean {
  const asksBack = command.steps.some((step) => step.process === process && step.decision?.tone === "warn");
  if (asksBack) return true;
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
