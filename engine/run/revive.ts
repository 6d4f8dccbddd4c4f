import { FlowError } from "../base/flow-error.ts";
import { moveAll } from "./advance.ts";
import type { Command } from "./command.ts";
import type { LiveActivation } from "./live-activation.ts";
import { openTask } from "./open-task.ts";

/**
 * Opens a canceled or failed task again: a new task of the same node goes the ordinary way. Returns its id. Processes
 * that the old one started and that still run are canceled: nobody would wait for them.
 *
 * Throws `process.not-running`, `task.wrong-status`, `process.not-cancelable` for a child that can't be canceled,
 * `join.open` when the join waits already, and in the foreground what the node throws; nothing has changed then.
 */
export function reviveTask(command: Command, id: number): number {
  const activation = command.activation(id);
  const { task, process } = activation;
  if (process.status !== "NEW") {
    throw new FlowError("process.not-running", `Process ${process.id} is ${process.status}.`, { process: process.id });
  }
  activation.transition("revive", { finished: command.now });
  activation.release();
  refuseSecondJoin(activation);
  return reopenAt(command, id, task.node);
}

/** The same for a failed task, under the rule of the background: failing again leaves the new task in ERROR. */
export function retryTask(command: Command, id: number): number {
  const { task } = command.activation(id);
  if (task.status !== "ERROR") {
    const details = { task: id, status: task.status, transition: "retry" };
    throw new FlowError("task.wrong-status", `Task ${id} is ${task.status}; only a failed task is retried.`, details);
  }
  return command.inBackground(() => reviveTask(command, id));
}

/** Opens a task of `node` in the place of another: same token, data and records; it follows what that one followed. */
export function reopenAt(command: Command, id: number, node: string): number {
  const { process, token, data, seed, artifact } = command.task(id);
  const previous = [...command.stores.graph.previousOf(id), id];
  const opened = openTask(command, { process, node, token, data, seed }, previous);
  if (artifact !== null) opened.update({ artifact });
  // what somebody had begun to type is for the task that takes its place
  command.stores.drafts.move(id, opened.task.id);
  moveAll([opened]);
  return opened.task.id;
}

function refuseSecondJoin({ behaviour, command, task, node }: LiveActivation): void {
  if (!behaviour.waitsForOthers) return;
  const open = command.openJoin(task);
  if (open === undefined) return;
  throw new FlowError("join.open", `"${node.name}" waits already, as task ${open}.`, { task: task.id, open });
}
