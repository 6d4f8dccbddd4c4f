import type { Actor } from "../reading/actor.ts";
import { requireWork } from "../reading/permit.ts";
import type { WorkName } from "../reading/task-actions.ts";
import type { Command } from "../run/command.ts";
import type { LiveActivation } from "../run/live-activation.ts";

/** The task, if the person may do `action` to it; else throws the error that says why not. */
export function permitted(command: Command, actor: Actor, id: number, action: WorkName): LiveActivation {
  const activation = command.activation(id);
  const { process, task } = activation;
  requireWork(action, { actor, process, task });
  return activation;
}
