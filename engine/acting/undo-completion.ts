import { FlowError } from "../base/flow-error.ts";
import type { JsonObject } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import type { Actor } from "../reading/actor.ts";
import { requireAble } from "../reading/permit.ts";
import type { Command } from "../run/command.ts";
import { isActive } from "../base/is-active.ts";
import { reopenProcess } from "../run/undo.ts";
import { reviveTask } from "../run/revive.ts";
import { refuseOutside } from "./refuse-outside.ts";

/**
 * Takes back a completed form: what it led to is canceled, what it changed is as before, and its task is open again,
 * with its person, as a new row, if they may still do it. A record that the form created stays, with what was typed.
 *
 * Throws `command.not-undoable` when something it led to can't be unsaid, or a race or a process ended by it, and
 * `permission.denied`.
 */
export function undoCompletion(
  command: Command,
  actor: Actor,
  { process, task, steps }: { readonly process: number; readonly task: number; readonly steps: readonly ProcessStep[] },
): void {
  refuseOutside(command, steps);
  const joins = joinsEndedBy(command, task, steps);
  const { due, priority } = command.task(task);
  // taken in the same command: it goes back to where it waited
  const owner = idsOf(steps, "task.assigned").includes(task) ? null : command.task(task).owner;
  if (command.process(process).status === "DONE") reopenProcess(command, command.activation(task));
  for (const created of idsOf(steps, "task.created").toReversed()) revert(command, created);
  for (const join of joins) revert(command, join);
  revert(command, task);
  restoreValues(command, process, task, steps);
  const reopened = command.activation(reviveTask(command, task));
  requireAble(actor, reopened);
  if (owner !== null && reopened.task.owner !== owner) {
    reopened.transition(reopened.task.status === "NEW" ? "assign" : "reassign", { owner, assigned: command.now });
  }
  reopened.update({ due, priority });
  for (const join of joins) reviveTask(command, join);
}

function idsOf(steps: readonly ProcessStep[], event: ProcessStep["event"]): readonly number[] {
  return steps.flatMap((step) => (step.event === event && step.task !== undefined ? [step.task] : []));
}

/** Joins that waited for this task alone. What else was open before and is closed now can't be brought back. */
function joinsEndedBy(command: Command, task: number, steps: readonly ProcessStep[]): readonly number[] {
  const created = new Set(idsOf(steps, "task.created"));
  const host = command.activation(task);
  const canceled = idsOf(steps, "task.canceled").filter((id) => !created.has(id));
  const finished = idsOf(steps, "task.finished").filter((id) => !created.has(id) && id !== task);
  const lost = [
    ...canceled.filter((id) => !host.node.boundaries.includes(command.task(id).node)),
    ...finished.filter((id) => !traitsOf(command.task(id).kind).waitsForBranches),
  ];
  if (lost.length === 0) return finished;
  throw new FlowError("command.not-undoable", `Other tasks have ended by this: ${lost.join(", ")}.`, {
    reason: "built-upon",
    tasks: lost,
  });
}

/** Cancels what waits, undoes what is done; what is gone stays gone. */
export function revert(command: Command, id: number): void {
  const activation = command.activation(id);
  const { behaviour, node } = activation;
  if (isActive(activation.task)) activation.abandon();
  else if (activation.task.status === "DONE") {
    activation.attempt(() => behaviour.undo?.(node, activation));
    activation.transition("undo", { finished: command.now });
  }
}

/** Writes the values from before, newest change first. */
function restoreValues(command: Command, process: number, task: number, steps: readonly ProcessStep[]): void {
  const { stores } = command;
  for (const step of steps.toReversed()) {
    if (!step.changes || step.event === "artifact.created") continue;
    const back = step.changes.map(({ name, before, after }) => ({ name, before: after, after: before }));
    const restored = (values: JsonObject): JsonObject => {
      const names = new Set(back.filter(({ after }) => after === null).map(({ name }) => name));
      const kept = Object.entries({ ...values, ...Object.fromEntries(back.map(({ name, after }) => [name, after])) });
      return Object.freeze(Object.fromEntries(kept.filter(([name]) => !names.has(name))));
    };
    if (step.event === "data.changed") {
      command.updateProcess(process, { data: restored(command.process(process).data) });
    } else if (step.event === "task.changed" && step.task !== undefined) {
      command.updateTask(step.task, { data: restored(command.task(step.task).data) });
    } else if (step.event === "artifact.changed" && step.artifact !== undefined) {
      const record = stores.artifacts.find(step.artifact);
      const type = command.activation(task).flow.artifact;
      if (!record || !type) continue;
      const before = restored(record.data);
      stores.artifacts.update(record, type, before, command.now, command.actor);
      for (const id of stores.processes.idsOfArtifact(record.id)) command.noteSaid(id);
    } else continue;
    command.record({ ...step, changes: back });
  }
}
