import { FlowError } from "../base/flow-error.ts";
import { isId } from "../base/is-id.ts";
import { type AuditEntry, readDirectorySteps, readEntry } from "../history/read-entry.ts";
import { managePeople } from "../people/rights.ts";
import type { Actor } from "../reading/actor.ts";
import {
  mayHaveBack,
  requireAble,
  requireManagedTask,
  requirePermission,
  requireStart,
  visibleAttachment,
  visibleComment,
} from "../reading/permit.ts";
import { cancelProcess } from "../run/cancel-process.ts";
import type { Command } from "../run/command.ts";
import { reviveTask } from "../run/revive.ts";
import type { AuditRecord, TaskChanges } from "../base/records.ts";
import { setRemoved } from "./attachments-desk.ts";
import { setWithdrawn } from "./comments-desk.ts";
import {
  changePermissions,
  inverseChanges,
  permissionCommand,
  refuseToLoseAdministration,
} from "./directory/change-permissions.ts";
import { permitted } from "./permitted.ts";
import { refuseOutside } from "./refuse-outside.ts";
import { undoCompletion } from "./undo-completion.ts";
import { reopenRequest } from "./withdraw-request.ts";

/** What the command did, and the task that it was about: the first that is named. */
interface AuditedCommand extends Pick<AuditEntry, "steps"> {
  readonly process: number;
  readonly task: number;
}

/** What people say about a process, attach to it and remind of stands beside what happens in it: nothing is built on it. */
const besideTheCourse: ReadonlySet<string> = new Set([
  "comment.add",
  "comment.edit",
  "comment.withdraw",
  "attachment.add",
  "attachment.remove",
  "process.remind",
]);

type Inverse = (command: Command, actor: Actor, audited: AuditedCommand) => void;

/** How each command is undone. One that isn't listed can't be. */
const inverses: Readonly<Record<string, Inverse>> = {
  "task.assign": restoreOwner,
  "task.unassign": restoreOwner,
  "task.reassign": restoreOwner,
  "task.set-due": restoreField,
  "task.set-priority": restoreField,
  "task.cancel": reviveAsManager,
  "task.undo": reviveAsManager,
  "task.complete": undoCompletion,
  "process.start": undoStart,
  "process.withdraw": (command, actor, { process, steps }) => reopenRequest(command, actor, process, steps),
  "comment.add": (command, actor, audited) => withdrawComment(command, actor, audited, true),
  "comment.withdraw": (command, actor, audited) => withdrawComment(command, actor, audited, false),
  "attachment.add": (command, actor, audited) => removeAttachment(command, actor, audited, true),
  "attachment.remove": (command, actor, audited) => removeAttachment(command, actor, audited, false),
};

/**
 * Undoes what `entry` records, as long as nothing was built on it: it is the person's own, and the newest of its
 * process. It asks the rights that the command asked, as they are now, and restores only what is allowed now.
 *
 * Throws `command.not-undoable` with the reason: `not-yours`, `built-upon`, `reached-outside` or `not-undoable`;
 * `permission.denied` to whom the command itself would be refused by now.
 */
export function undoCommand(command: Command, actor: Actor, entry: number): void {
  const record = isId(entry) ? command.stores.audit.find(entry) : undefined;
  if (!record || record.actor !== command.actor) throw notUndoable(entry, "not-yours");
  const read = readEntry(record);
  if (read.command === permissionCommand) return undoPermissions(command, actor, record);
  const inverse = inverses[read.command];
  const isBeside = besideTheCourse.has(read.command);
  const audited = subjectOf(read, isBeside);
  if (!inverse || audited === null) throw notUndoable(entry, "not-undoable");
  const processes = new Set(audited.steps.map((step) => step.process));
  if (processes.size > 1) throw notUndoable(entry, "reached-outside");
  if (!isBeside && !isNewest(command, audited.process, entry)) throw notUndoable(entry, "built-upon");
  inverse(command, actor, audited);
  command.stores.notifications.recall(entry);
}

/** Whether nothing has happened in a process since an entry. */
function isNewest({ stores }: Command, process: number, entry: number): boolean {
  for (const { id, command } of stores.audit.newestFirst(process)) {
    if (id === entry) return true;
    if (!besideTheCourse.has(command)) return false;
  }
  return false;
}

function subjectOf({ steps }: AuditEntry, isBeside: boolean): AuditedCommand | null {
  const task = steps.find((step) => step.task !== undefined)?.task ?? (isBeside ? 0 : undefined);
  const process = steps[0]?.process;
  return process === undefined || task === undefined ? null : { process, task, steps };
}

/** Whoever could change permissions then must still be able to now, and no permission may have changed since. */
function undoPermissions(command: Command, actor: Actor, record: AuditRecord): void {
  requirePermission(actor, managePeople);
  const changes = inverseChanges(command, readDirectorySteps(record));
  if (changes === null) throw notUndoable(record.id, "built-upon");
  changePermissions(command, actor, changes);
  refuseToLoseAdministration(command, actor);
}

function notUndoable(
  entry: number | null,
  reason: "not-yours" | "built-upon" | "reached-outside" | "not-undoable",
): FlowError {
  return new FlowError("command.not-undoable", `This can't be undone: ${reason}.`, { entry, reason });
}

/** Back to whoever had the task, or to the queue: that too when the one who had it may not have it any more. */
function restoreOwner(command: Command, actor: Actor, { task, steps }: AuditedCommand): void {
  const activation = command.activation(task);
  const before = steps[0]?.from ?? null;
  const giveBack = () => activation.transition("unassign", { owner: null, assigned: null });
  if (before === null) {
    permitted(command, actor, task, "unassign");
    return giveBack();
  }
  const [waits, isOwn] = [activation.task.status === "NEW", before === actor.person.id];
  if (isOwn) requireAble(actor, activation);
  else if (waits) requireManagedTask(actor, activation.task);
  else permitted(command, actor, task, "reassign");
  if (mayHaveBack(actor, before, activation)) {
    return activation.transition(waits ? "assign" : "reassign", { owner: before, assigned: command.now });
  }
  if (!waits) giveBack();
  activation.divert(before, null);
}

function restoreField(command: Command, actor: Actor, { task, steps }: AuditedCommand): void {
  for (const { event, changes = [] } of steps) {
    permitted(command, actor, task, event === "task.due-changed" ? "set-due" : "set-priority");
    command.updateTask(task, Object.fromEntries(changes.map(({ name, before }) => [name, before])) as TaskChanges);
    const { process } = command.task(task);
    const back = changes.map(({ name, before, after }) => ({ name, before: after, after: before }));
    command.record({ event, process, task, changes: back });
  }
}

function reviveAsManager(command: Command, actor: Actor, { task }: AuditedCommand): void {
  requireManagedTask(actor, command.task(task));
  reviveTask(command, task);
}

function withdrawComment(command: Command, actor: Actor, { steps }: AuditedCommand, withdrawn: boolean): void {
  const { comment, process } = visibleComment(actor, steps.find((step) => step.comment !== undefined)?.comment ?? 0);
  if ((comment.withdrawn !== null) === withdrawn) throw notUndoable(null, "built-upon");
  command.process(process.id);
  setWithdrawn(command, comment, withdrawn);
}

function removeAttachment(command: Command, actor: Actor, { steps }: AuditedCommand, removed: boolean): void {
  const found = steps.find((step) => step.attachment !== undefined)?.attachment ?? 0;
  const { attachment, process } = visibleAttachment(actor, found);
  if ((attachment.removed !== null) === removed) throw notUndoable(null, "built-upon");
  command.process(process.id);
  setRemoved(command, attachment, removed);
}

function undoStart(command: Command, actor: Actor, { process, task, steps }: AuditedCommand): void {
  const { flow, node } = command.task(task);
  requireStart(actor, flow, node);
  refuseOutside(command, steps);
  cancelProcess(command, process);
}
