import { FlowError } from "../base/flow-error.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import type { Command } from "../run/command.ts";

/** Throws `undo.impossible` when a task that the steps created has told something to the outside. */
export function refuseOutside(command: Command, steps: readonly ProcessStep[]): void {
  for (const { event, task } of steps) {
    if (event !== "task.created" || task === undefined) continue;
    const { behaviour, node } = command.activation(task);
    if (behaviour.reachesOutside !== true) continue;
    const details = { reason: "reached-outside", task, node: node.name };
    throw new FlowError("undo.impossible", `"${node.name}" can't be unsaid.`, details);
  }
}
