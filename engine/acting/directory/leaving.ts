import { FlowError } from "../../base/flow-error.ts";
import type { HandoverPlan, LeavingPlan } from "../../contract/index.ts";
import { type Handover, handoverPlan, handoversOf } from "../../reading/leaving-plan.ts";
import { upcomingFor } from "../../reading/upcoming-tasks.ts";
import type { Command } from "../../run/command.ts";
import type { PersonRecord } from "../../base/records.ts";
import type { Stores } from "../../storage/stores.ts";
import type { Actor } from "../../reading/actor.ts";
import { personOf } from "./directory-services.ts";

/** What deactivating would do. Every `next` looks at some of the running processes. Throws `person.unknown`. */
export function* planLeaving(actor: Actor, id: number, replacement: number | null): Generator<void, LeavingPlan> {
  const person = personOf(actor.stores, id);
  const plan = handoverPlan(actor, handoversOf(actor, person, replacementOf(actor.stores, id, replacement)));
  return { ...plan, upcoming: yield* upcomingFor(actor, person) };
}

/** Throws `person.has-tasks`, naming what nobody else may do; nothing is changed then. */
export function deactivate(command: Command, actor: Actor, id: number, replacement: number | null): HandoverPlan {
  const { stores } = command;
  const person = personOf(stores, id);
  const fates = handoversOf(actor, person, replacementOf(stores, id, replacement));
  const plan = handoverPlan(actor, fates);
  if (plan.counts.stuck > 0) throw stuck(person, plan);
  for (const fate of fates) handOver(command, fate, replacement);
  if (person.active) {
    stores.people.update({ ...person, active: false, replacement });
    stores.credentials.endSessions(id);
    const replaced = replacement === null ? {} : { replacement };
    command.recordDirectory({ event: "person.deactivated", person: id, ...replaced });
  }
  return plan;
}

function handOver(command: Command, { task, outcome }: Handover, replacement: number | null): void {
  if (outcome === "stays") return;
  const activation = command.activation(task.id);
  if (outcome === "handed") activation.transition("reassign", { owner: replacement, assigned: command.now });
  else activation.transition("unassign", { owner: null, assigned: null });
}

function replacementOf(stores: Stores, leaver: number, replacement: number | null): PersonRecord | null {
  if (replacement === null) return null;
  const person = personOf(stores, replacement);
  if (person.active && person.id !== leaver) return person;
  throw new FlowError("person.unknown", "The tasks go to somebody else who is active.", { person: replacement });
}

function stuck({ name }: PersonRecord, plan: HandoverPlan): FlowError {
  const tasks = plan.tasks.filter(({ outcome }) => outcome === "stuck");
  return new FlowError("person.has-tasks", `Nobody but "${name}" may do some of their tasks. Cancel them first.`, {
    tasks,
  });
}
