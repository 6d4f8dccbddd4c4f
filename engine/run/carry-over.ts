import { isActive } from "../base/is-active.ts";
import type { TaskRecord } from "../base/records.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { waitsFor } from "../nodes/index.ts";
import { withRights } from "../people/person-with-rights.ts";
import { refusalToDo } from "./assignment.ts";
import { borderNameOf, openBoundary } from "./boundaries.ts";
import type { LiveActivation } from "./live-activation.ts";

/** What a task that moves to another node takes along, besides its data and what was typed into it. */
export interface CarriedOver {
  readonly task: TaskRecord;
  /** The timers that run at its border, by their name without that of the node, and when each is due in UTC milliseconds. */
  readonly armed: readonly { readonly name: string; readonly due: number | null }[];
  /** The names of those that have fired. */
  readonly fired: readonly string[];
}

/** What `host` hands to the task that takes its place. Call it before `host` is canceled. */
export function carriedOverFrom(host: LiveActivation): CarriedOver {
  const timers = host.atBorder().filter(({ task }) => task.kind === "TIMER");
  return {
    task: host.task,
    armed: timers
      .filter(({ task }) => isActive(task))
      .map(({ task }) => ({ name: borderNameOf(host.task, task), due: task.due })),
    fired: timers.filter(({ task }) => task.status === "DONE").map(({ task }) => borderNameOf(host.task, task)),
  };
}

/** Gives a task what the one had whose place it took; what the new node has no place for, such as a timer, is left out. */
export function carryOver(activation: LiveActivation, carried: CarriedOver): void {
  const { task } = activation;
  if (!isActive(task)) return;
  if (traitsOf(task.kind).waitsForPerson && traitsOf(carried.task.kind).waitsForPerson) {
    keepDue(activation, carried.task.due);
    keepPriority(activation, carried.task.priority);
    keepOwner(activation, carried.task);
  }
  if (task.kind === "TIMER" && carried.task.kind === "TIMER") keepDue(activation, carried.task.due);
  for (const timer of activation.atBorder()) {
    const name = borderNameOf(task, timer.task);
    if (carried.fired.includes(name)) timer.abandon();
    else keepDue(timer, carried.armed.find((one) => one.name === name)?.due ?? null);
  }
}

/** Opens the timers at the border of a task that were never there; the others run on. */
export function openNewTimers(host: LiveActivation): readonly LiveActivation[] {
  const { flow, node } = host;
  const known = new Set(host.atBorder().map(({ task }) => task.node));
  return node.boundaries
    .filter((name) => waitsFor(flow.nodes[name], "time") && !known.has(name))
    .map((name) => openBoundary(host, name));
}

function keepDue(activation: LiveActivation, due: number | null): void {
  const { due: before, kind } = activation.task;
  if (due === null) return;
  // a timer that should have fired by now is due now
  const after = kind === "TIMER" ? Math.max(due, activation.now) : due;
  if (before === after) return;
  activation.update({ due: after });
  record(activation, "task.due-changed", { name: "due", before, after });
}

function keepPriority(activation: LiveActivation, priority: number): void {
  const before = activation.task.priority;
  if (before === priority) return;
  activation.update({ priority });
  record(activation, "task.priority-changed", { name: "priority", before, after: priority });
}

function record(
  { command, task }: LiveActivation,
  event: "task.due-changed" | "task.priority-changed",
  change: { readonly name: string; readonly before: number | null; readonly after: number },
): void {
  command.record({ event, process: task.process, task: task.id, changes: [change] });
}

/** Whoever had the task has it on, unless they have left or may not do it there. */
function keepOwner(activation: LiveActivation, { owner, assigned }: TaskRecord): void {
  const { command, task, process } = activation;
  const { stores, services, now } = command;
  if (owner === null || task.owner === owner) return;
  const person = stores.people.find(owner);
  if (!person?.active) return;
  const around = { stores, flows: services.flows, now };
  if (refusalToDo(around, withRights(stores, person), { process, task }) !== null) return;
  activation.transition(task.status === "NEW" ? "assign" : "reassign", { owner, assigned: assigned ?? now });
}
