import { FlowError } from "../base/flow-error.ts";
import { isActive } from "../base/is-active.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { RequestRefusal, TaskKind } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import type { Actor } from "../reading/actor.ts";
import { mayHaveBack } from "../reading/permit.ts";
import { withdrawRefusal } from "../reading/request-actions.ts";
import { cancelProcess } from "../run/cancel-process.ts";
import type { Command } from "../run/command.ts";
import { reviveTask } from "../run/revive.ts";
import { reopenProcess } from "../run/undo.ts";
import { addComment } from "./comments-desk.ts";

/**
 * Ends a request for whoever made it, and tells those for whom it waited; what `message` says becomes a comment.
 *
 * Throws `request.refused` with the reason, and `process.not-cancelable` for what can't be canceled now.
 */
export function withdrawRequest(command: Command, actor: Actor, process: ProcessRecord, message: string | null): void {
  requireRequest(withdrawRefusal(actor, process), process.id);
  const open = command.stores.tasks.openIn(process.id, Number.MAX_SAFE_INTEGER);
  const comment = message === null ? null : addComment(command, actor, process, { text: message });
  for (const { owner } of open) {
    if (owner !== null) command.notices.push({ person: owner, kind: "withdrawn", process: process.id, comment });
  }
  command.record({ event: "process.withdrawn", process: process.id });
  cancelProcess(command, process.id);
  command.stores.requests.setWithdrawn(process.id, command.now);
}

/** Throws `request.refused`. */
export function requireRequest(refusal: RequestRefusal | null, process: number): void {
  if (refusal === null) return;
  throw new FlowError("request.refused", `Process ${process}: ${refusal}.`, { process, refusal });
}

/** What starts others, or a race, would begin anew and not go on. */
const startsAnew: ReadonlySet<TaskKind> = new Set(["SUBPROCESS", "PARALLEL_GATEWAY"]);

/** Whether what ended with a withdrawal can be opened again. */
export function canReopen(command: Command, steps: readonly ProcessStep[]): boolean {
  const ended = endedBy(command, steps);
  return ended.length > 0 && ended.every(({ kind }) => !startsAnew.has(kind));
}

/** Lets a withdrawn request go on where it was, each task with whoever had it, if they may still have it. */
export function reopenRequest(command: Command, actor: Actor, process: number, steps: readonly ProcessStep[]): void {
  if (!canReopen(command, steps)) {
    throw new FlowError("command.not-undoable", "What has ended would begin anew.", { reason: "not-undoable" });
  }
  const ended = endedBy(command, steps);
  const [first] = ended;
  if (!first) return;
  reopenProcess(command, command.activation(first.id));
  command.stores.requests.setWithdrawn(process, null);
  const hosts = ended.filter(({ node }) => !node.includes("."));
  const joins = hosts.filter(({ kind }) => traitsOf(kind).waitsForBranches);
  for (const task of hosts.filter((one) => !joins.includes(one))) reopenTask(command, actor, task, ended);
  for (const { id } of joins) reviveTask(command, id);
}

function endedBy(command: Command, steps: readonly ProcessStep[]): readonly TaskRecord[] {
  const ids = steps.flatMap(({ event, task }) => (event === "task.canceled" && task !== undefined ? [task] : []));
  return ids.toSorted((a, b) => a - b).map((id) => command.task(id));
}

/** Opens it as it was; what waits at its border waits as long as before. */
function reopenTask(command: Command, actor: Actor, before: TaskRecord, ended: readonly TaskRecord[]): void {
  const { owner, due, priority } = before;
  const reopened = command.activation(reviveTask(command, before.id));
  if (!isActive(reopened.task)) return;
  if (owner !== null && reopened.task.owner !== owner && mayHaveBack(actor, owner, reopened)) {
    reopened.transition(reopened.task.status === "NEW" ? "assign" : "reassign", { owner, assigned: command.now });
  }
  reopened.update({ due, priority });
  for (const armed of reopened.atBorder()) {
    const same = ended.find(({ node, token }) => node === armed.task.node && token === armed.task.token);
    if (same && isActive(armed.task)) armed.update({ due: same.due });
  }
}
