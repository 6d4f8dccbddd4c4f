import { FlowError } from "../base/flow-error.ts";
import { goBackPlan } from "../reading/go-back-plan.ts";
import type { Command } from "../run/command.ts";
import { reviveTask } from "../run/revive.ts";
import { reopenProcess } from "../run/undo.ts";
import type { Actor } from "../reading/actor.ts";
import { revert } from "./undo-completion.ts";

/**
 * Goes back to a task: what it led to is canceled or taken back, newest first, and the task is opened anew, the
 * ordinary way. Returns the new one. Values stay as they are, but for what undo hooks do.
 *
 * Throws `process.not-running` for a canceled process, `task.wrong-status` for a start or a task that was revived, and
 * what hooks throw; nothing has changed then.
 */
export function goBack(command: Command, actor: Actor, id: number): number {
  const activation = command.activation(id);
  const { process, task } = activation;
  const { refusal, cancels, undoes, reopens } = goBackPlan(actor, process, task);
  if (refusal !== undefined) {
    const code = refusal === "wrong-status" ? "task.wrong-status" : "process.not-running";
    throw new FlowError(code, `One can't go back to task ${id}: ${refusal}.`, { task: id, status: task.status });
  }
  if (reopens) reopenProcess(command, activation);
  const ends = [...cancels, ...undoes].toSorted((a, b) => b.id - a.id);
  for (const end of ends) revert(command, end.id);
  return reviveTask(command, id);
}
