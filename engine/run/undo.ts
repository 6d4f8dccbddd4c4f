import { FlowError } from "../base/flow-error.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { cancelProcess } from "./cancel-process.ts";
import type { Command } from "./command.ts";
import type { LiveActivation } from "./live-activation.ts";

const gone: ReadonlySet<string> = new Set(["CANCELED", "REVIVED"]);

/**
 * Takes a finished task back. Undoing an end reopens its process; undoing a start cancels it.
 *
 * Throws `process.not-running` for a canceled process, `task.has-successors` while something was built on the task,
 * `task.wrong-status`, and what the node's undo hook throws.
 */
export function undoTask(command: Command, id: number): void {
  const activation = command.activation(id);
  const { process, behaviour, node } = activation;
  if (process.status === "CANCELED") {
    throw new FlowError("process.not-running", `Process ${process.id} is CANCELED.`, { process: process.id });
  }
  activation.require("undo");
  const standing = activation.successors().filter(({ task }) => !gone.has(task.status));
  if (standing.length > 0) throw blockedBySuccessors(activation, standing);
  activation.attempt(() => {
    behaviour.undo?.(node, activation);
    activation.transition("undo", { finished: command.now });
  });
  if (process.status === "DONE") reopenProcess(command, activation);
  if (traitsOf(behaviour.taskKind).isStart) cancelProcess(command, process.id);
  // joins are asked anew, whether the process is done is not
  command.pending.askAbove(activation.task);
  command.pending.undone.add(process.id);
}

/** Throws `task.has-successors` when the process that started this one has gone on. */
export function reopenProcess(command: Command, { process, task }: LiveActivation): void {
  const parent = process.parentTask === null ? null : command.activation(process.parentTask);
  if (parent && parent.task.status !== "STARTED") {
    throw new FlowError("task.has-successors", `The process that started process ${process.id} has gone on.`, {
      task: task.id,
      successors: [parent.task.id],
    });
  }
  command.updateProcess(process.id, { status: "NEW", finished: null, error: null, outcome: null });
  command.record({ event: "process.reopened", process: process.id });
}

function blockedBySuccessors({ task }: LiveActivation, standing: readonly LiveActivation[]): FlowError {
  const successors = standing.map((follower) => follower.task.id);
  return new FlowError(
    "task.has-successors",
    `Task ${task.id} has led to ${successors.join(", ")}. Undo those first.`,
    {
      task: task.id,
      successors,
    },
  );
}
