import { FlowError } from "../base/flow-error.ts";
import { isId } from "../base/is-id.ts";
import { type AuditEntry, readEntry } from "../history/read-entry.ts";
import { cancelProcess } from "../run/cancel-process.ts";
import type { Command } from "../run/command.ts";
import { reviveTask } from "../run/revive.ts";
import type { TaskChanges } from "../base/records.ts";
import { refuseOutside } from "./refuse-outside.ts";
import { takeBackCompletion } from "./take-back-completion.ts";

/** What the command did, and the task that it was about: the first that is named. */
interface Told extends Pick<AuditEntry, "steps"> {
  readonly process: number;
  readonly task: number;
}

type Inverse = (command: Command, told: Told) => void;

/** How each command is taken back. One that isn't listed can't be. */
const inverses: Readonly<Record<string, Inverse>> = {
  "task.assign": giveTo,
  "task.unassign": giveTo,
  "task.reassign": giveTo,
  "task.set-due": restoreField,
  "task.set-priority": restoreField,
  "task.cancel": (command, { task }) => void reviveTask(command, task),
  "task.undo": (command, { task }) => void reviveTask(command, task),
  "task.complete": takeBackCompletion,
  "process.start": takeBackStart,
};

/**
 * Takes back what `entry` tells, as long as nothing was built on it: it is the person's own, and the newest of its
 * process. No other right is asked: everything is as it was before, when the person had the right to do it.
 *
 * Throws `undo.impossible` with the reason: `not-yours`, `built-upon`, `reached-outside` or `not-undoable`.
 */
export function takeBack(command: Command, entry: number): void {
  const record = isId(entry) ? command.stores.audit.find(entry) : undefined;
  if (!record || record.actor !== command.actor) throw impossible(entry, "not-yours");
  const read = readEntry(record);
  const inverse = inverses[read.command];
  const told = tell(read);
  if (!inverse || told === null) throw impossible(entry, "not-undoable");
  const { audit } = command.stores;
  const processes = new Set(told.steps.map((step) => step.process));
  if (processes.size > 1) throw impossible(entry, "reached-outside");
  if (audit.newestOf(told.process) !== entry) throw impossible(entry, "built-upon");
  inverse(command, told);
}

function tell({ steps }: AuditEntry): Told | null {
  const task = steps.find((step) => step.task !== undefined)?.task;
  const process = steps[0]?.process;
  return process === undefined || task === undefined ? null : { process, task, steps };
}

function impossible(
  entry: number | null,
  reason: "not-yours" | "built-upon" | "reached-outside" | "not-undoable",
): FlowError {
  return new FlowError("undo.impossible", `This can't be taken back: ${reason}.`, { entry, reason });
}

/** Back to whoever had the task, or to the queue. */
function giveTo(command: Command, { task, steps }: Told): void {
  const activation = command.activation(task);
  const owner = steps[0]?.from ?? null;
  if (owner === null) activation.transition("unassign", { owner: null, assigned: null });
  else {
    const move = activation.task.status === "NEW" ? "assign" : "reassign";
    activation.transition(move, { owner, assigned: command.now });
  }
}

function restoreField(command: Command, { task, steps }: Told): void {
  for (const { event, changes = [] } of steps) {
    command.activation(task).require("cancel"); // still open
    command.updateTask(task, Object.fromEntries(changes.map(({ name, before }) => [name, before])) as TaskChanges);
    const { process } = command.task(task);
    const back = changes.map(({ name, before, after }) => ({ name, before: after, after: before }));
    command.record({ event, process, task, changes: back });
  }
}

function takeBackStart(command: Command, { process, steps }: Told): void {
  refuseOutside(command, steps);
  cancelProcess(command, process);
}
