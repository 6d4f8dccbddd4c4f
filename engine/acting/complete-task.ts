import { FlowError } from "../base/flow-error.ts";
import type { FormDescription, FormValues } from "../contract/index.ts";
import { decisionIn } from "../forms/decision.ts";
import { parseSubmitted } from "../forms/submitted.ts";
import { isHuman, waitsFor } from "../nodes/index.ts";
import { remoteChanges, conflictsOf } from "../reading/remote-changes.ts";
import { taskForm } from "../reading/task-detail.ts";
import { move } from "../run/advance.ts";
import type { Command } from "../run/command.ts";
import type { LiveActivation } from "../run/live-activation.ts";
import { acceptForm } from "./accept-form.ts";
import type { Actor } from "../reading/actor.ts";
import { permitted } from "./permitted.ts";
import { saveEmptiedDefaults } from "./save-emptied-defaults.ts";
import { saveForm } from "./save-form.ts";

/** What a form led to. */
export interface Completed {
  readonly processId: number;
  /** The task of a job that wants to be waited for; null when there is none. */
  readonly awaits: number | null;
}

/** A form as somebody sends it. */
interface Sent {
  readonly id: number;
  readonly values: FormValues;
  readonly base: FormValues | undefined;
  /** The task becomes the person's own first, if nobody has it. */
  readonly take?: boolean;
}

function takeIfNobodyHas(command: Command, actor: Actor, id: number): void {
  if (command.task(id).owner !== null) return;
  permitted(command, actor, id, "assign").transition("assign", { owner: actor.person.id, assigned: command.now });
}

/** Completes a person's own task with what they typed. What anybody had drafted for it is gone. */
export function completeTask(command: Command, actor: Actor, { id, values, base, take = false }: Sent): Completed {
  if (take) takeIfNobodyHas(command, actor, id);
  const activation = permitted(command, actor, id, "complete");
  const { node, flow } = activation;
  const form = isHuman(node) ? node.form : {};
  const parsed = parseSubmitted(flow, form, values, actor.language);
  const described = taskForm(actor, activation.process, activation.task);
  const accepted = described ? acceptForm(actor, described, parsed) : parsed;
  if (base !== undefined && described) refuseOverwriting(actor, activation, { form: described, values, base });
  move(activation, () => {
    activation.transition("start", { started: command.now });
    if (described) saveEmptiedDefaults(activation, described, accepted);
    saveForm(activation, form, accepted, actor.language);
    const decided = decisionIn(flow, form, accepted);
    const decision = decided && { ...decided, by: command.actor, at: command.now };
    activation.transition("complete", {
      finished: command.now,
      ...(decision && { decision: Object.freeze(decision) }),
    });
  });
  command.stores.drafts.deleteAllOfTask(id);
  return { processId: activation.process.id, awaits: awaitedJob(command) };
}

function awaitedJob(command: Command): number | null {
  const created = command.steps.filter(({ event }) => event === "task.created").map(({ task }) => task);
  const awaited = created.find((id) => {
    if (id === undefined) return false;
    const { node, task } = command.activation(id);
    return waitsFor(node, "job") && node.awaited && task.status === "SCHEDULED";
  });
  return awaited ?? null;
}

/** Throws `values.conflict` when the person would write over what somebody else wrote after they had begun. */
function refuseOverwriting(
  actor: Actor,
  { process, task }: LiveActivation,
  { form, values, base }: { readonly form: FormDescription; readonly values: FormValues; readonly base: FormValues },
): void {
  const changes = conflictsOf(remoteChanges(actor, process, task, form, base), form, values);
  if (changes.length === 0) return;
  throw new FlowError("values.conflict", `Others have changed what task ${task.id} shows. Look at it again.`, {
    task: task.id,
    changes,
  });
}
