import { FlowError } from "../base/flow-error.ts";
import type { Command } from "./command.ts";
import { LiveActivation } from "./live-activation.ts";

/** The task, ready to be moved. Throws `task.unknown`, `flow.unknown`, `node.unknown`. */
export function findActivation(command: Command, id: number): LiveActivation {
  const task = command.tools.stores.tasks.find(id);
  if (!task) throw new FlowError("task.unknown", `There is no task ${id}.`, { task: id });
  return new LiveActivation(command, task);
}
