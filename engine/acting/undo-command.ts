import { FlowError } from "../base/flow-error.ts";
import { isId } from "../base/is-id.ts";
import { type AuditEntry, readEntry } from "../history/read-entry.ts";
import { cancelProcess } from "../run/cancel-process.ts";
import type { Command } from "../run/command.ts";
import { reviveTask } from "../run/revive.ts";
import type { TaskChanges } from "../base/records.ts";
import { refuseOutside } from "./refuse-outside.ts";
import { undoCompletion } from "./undo-completion.ts";

/** What the command did, and the task that it was about: the first that is named. */
interface AuditedCommand extends Pick<AuditEntry, "steps"> {
  readonly process: number;
  readonly task: number;
}

type Inverse = (command: Command, audited: AuditedCommand) => void;

/** How each command is undone. One that isn't listed can't be. */
const inverses: Readonly<Record<string, Inverse>> = {
  "task.assign": restoreOwner,
  "task.unassign": restoreOwner,
  "task.reassign": restoreOwner,
  "task.set-due": restoreField,
  "task.set-priority": restoreField,
  "task.cancel": (command, { task }) => void reviveTask(command, task),
  "task.undo": (command, { task }) => void reviveTask(command, task),
  "task.complete": undoCompletion,
  "process.start": undoStart,
};

/**
 * Undoes what `entry` records, as long as nothing was built on it: it is the person's own, and the newest of its
 * process. No other right is asked: everything is as it was before, when the person had the right to do it.
 *
 * Throws `command.not-undoable` with the reason: `not-yours`, `built-upon`, `reached-outside` or `not-undoable`.
 */
export function undoCommand(command: Command, entry: number): void {
  const record = isId(entry) ? command.stores.audit.find(entry) : undefined;
  if (!record || record.actor !== command.actor) throw notUndoable(entry, "not-yours");
  const read = readEntry(record);
  const inverse = inverses[read.command];
  const audited = subjectOf(read);
  if (!inverse || audited === null) throw notUndoable(entry, "not-undoable");
  const { audit } = command.stores;
  const processes = new Set(audited.steps.map((step) => step.process));
  if (processes.size > 1) throw notUndoable(entry, "reached-outside");
  if (audit.newestOf(audited.process) !== entry) throw notUndoable(entry, "built-upon");
  inverse(command, audited);
}

function subjectOf({ steps }: AuditEntry): AuditedCommand | null {
  const task = steps.find((step) => step.task !== undefined)?.task;
  const process = steps[0]?.process;
  return process === undefined || task === undefined ? null : { process, task, steps };
}

function notUndoable(
  entry: number | null,
  reason: "not-yours" | "built-upon" | "reached-outside" | "not-undoable",
): FlowError {
  return new FlowError("command.not-undoable", `This can't be undone: ${reason}.`, { entry, reason });
}

/** Back to whoever had the task, or to the queue. */
function restoreOwner(command: Command, { task, steps }: AuditedCommand): void {
  const activation = command.activation(task);
  const owner = steps[0]?.from ?? null;
  if (owner === null) activation.transition("unassign", { owner: null, assigned: null });
  else {
    const move = activation.task.status === "NEW" ? "assign" : "reassign";
    activation.transition(move, { owner, assigned: command.now });
  }
}

function restoreField(command: Command, { task, steps }: AuditedCommand): void {
  for (const { event, changes = [] } of steps) {
    command.activation(task).require("cancel"); // still open
    command.updateTask(task, Object.fromEntries(changes.map(({ name, before }) => [name, before])) as TaskChanges);
    const { process } = command.task(task);
    const back = changes.map(({ name, before, after }) => ({ name, before: after, after: before }));
    command.record({ event, process, task, changes: back });
  }
}

function undoStart(command: Command, { process, steps }: AuditedCommand): void {
  refuseOutside(command, steps);
  cancelProcess(command, process);
}
