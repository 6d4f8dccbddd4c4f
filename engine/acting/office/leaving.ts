import { FlowError } from "../../base/flow-error.ts";
import type { LeavingPlan } from "../../contract/index.ts";
import { type Fate, fatesOf, leavingPlan } from "../../reading/leaving-plan.ts";
import type { Command } from "../../run/command.ts";
import type { PersonRecord } from "../../base/records.ts";
import type { Stores } from "../../storage/stores.ts";
import type { Actor } from "../../reading/actor.ts";
import { personOf } from "./office-tools.ts";

/** What deactivating would do with the person's open tasks. Throws `person.unknown`. */
export function planLeaving(actor: Actor, id: number, heir: number | null): LeavingPlan {
  return leavingPlan(actor, fatesOf(actor, personOf(actor.stores, id), heirOf(actor.stores, id, heir)));
}

/** Throws `person.has-tasks`, naming what nobody else may do; nothing is changed then. */
export function deactivate(command: Command, actor: Actor, id: number, heir: number | null): LeavingPlan {
  const { stores } = command;
  const person = personOf(stores, id);
  const fates = fatesOf(actor, person, heirOf(stores, id, heir));
  const plan = leavingPlan(actor, fates);
  if (plan.counts.stuck > 0) throw stuck(person, plan);
  for (const fate of fates) handOn(command, fate, heir);
  if (person.active) {
    stores.people.update({ ...person, active: false });
    command.recordOffice({ event: "person.deactivated", person: id });
  }
  return plan;
}

function handOn(command: Command, { task, outcome }: Fate, heir: number | null): void {
  if (outcome === "stays") return;
  const activation = command.activation(task.id);
  if (outcome === "handed") activation.transition("reassign", { owner: heir, assigned: command.now });
  else activation.transition("unassign", { owner: null, assigned: null });
}

function heirOf(stores: Stores, leaver: number, heir: number | null): PersonRecord | null {
  if (heir === null) return null;
  const person = personOf(stores, heir);
  if (person.active && person.id !== leaver) return person;
  throw new FlowError("person.unknown", "The tasks go to somebody else who is active.", { person: heir });
}

function stuck({ name }: PersonRecord, plan: LeavingPlan): FlowError {
  const tasks = plan.tasks.filter(({ outcome }) => outcome === "stuck");
  return new FlowError("person.has-tasks", `Nobody but "${name}" may do some of their tasks. Cancel them first.`, {
    tasks,
  });
}
