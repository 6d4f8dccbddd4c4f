import { FlowError } from "../base/flow-error.ts";
import type { Refusal } from "../contract/index.ts";
import { refusalOf, type WorkName } from "../reading/task-actions.ts";
import type { Actor } from "../reading/actor.ts";
import type { Command } from "../run/command.ts";
import type { LiveActivation } from "../run/live-activation.ts";

export type { Actor } from "../reading/actor.ts";

/** The task, if the person may do `action` to it; else throws the error that says why not. */
export function permitted(command: Command, actor: Actor, id: number, action: WorkName): LiveActivation {
  const activation = command.activation(id);
  const { task, process } = activation;
  const refusal = refusalOf(action, { actor, process, task });
  if (refusal === null) return activation;
  throw refused(action, refusal, activation);
}

function refused(action: WorkName, refusal: Refusal, { task, process }: LiveActivation): FlowError {
  const details = { task: task.id, status: task.status, action, refusal };
  switch (refusal) {
    case "process-not-running":
      return new FlowError("process.not-running", `Process ${process.id} is ${process.status}.`, details);
    case "owned-by-someone-else":
      return new FlowError("task.not-assignable", `Task ${task.id} belongs to someone already.`, details);
    case "has-successors":
    case "wrong-status":
      return new FlowError("task.wrong-status", `Task ${task.id} is ${task.status}; you can't ${action} it.`, details);
    case "not-the-owner":
      return new FlowError("task.not-yours", `Only its owner can ${action} task ${task.id}.`, details);
    case "not-a-manager":
    case "not-permitted":
    case "restricted":
      return new FlowError("permission.denied", `You may not ${action} task ${task.id}.`, details);
  }
}
