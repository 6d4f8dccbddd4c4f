import { FlowError } from "../base/flow-error.ts";
import type { TaskPriority } from "../contract/index.ts";
import type { Command } from "../run/command.ts";
import type { Actor } from "../reading/actor.ts";
import { permitted } from "./permitted.ts";

type Field = { readonly due: number | null } | { readonly priority: TaskPriority };

/** Years that every calendar can show. */
const lastDue = Date.UTC(9999, 11, 31);

/** Says anew when a task is due or how urgent it is. Nothing happens when that is so already. */
export function changeField(command: Command, actor: Actor, id: number, field: Field): void {
  const isDue = "due" in field;
  requireSound(field);
  const activation = permitted(command, actor, id, isDue ? "set-due" : "set-priority");
  const [name, before, after] = isDue
    ? (["due", activation.task.due, field.due] as const)
    : (["priority", activation.task.priority, field.priority] as const);
  if (before === after) return;
  activation.update(field);
  const event = isDue ? "task.due-changed" : "task.priority-changed";
  command.record({ event, process: activation.process.id, task: id, changes: [{ name, before, after }] });
}

/** Throws `values.invalid`. */
function requireSound(field: Field): void {
  const sound =
    "due" in field
      ? field.due === null || (Number.isSafeInteger(field.due) && field.due >= 0 && field.due <= lastDue)
      : [-1, 0, 1, 2].includes(field.priority);
  if (!sound) throw new FlowError("values.invalid", "That is no due time, or no priority.", { ...field });
}
