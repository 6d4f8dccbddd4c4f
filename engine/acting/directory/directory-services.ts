import { FlowError } from "../../base/flow-error.ts";
import type { Passwords } from "../../people/passwords.ts";
import { managePeople } from "../../people/rights.ts";
import type { Command } from "../../run/command.ts";
import type { GroupRecord, PersonRecord } from "../../base/records.ts";
import type { Stores } from "../../storage/stores.ts";
import type { CommandResult, DeskServices } from "../desk-services.ts";
import type { Actor } from "../../reading/actor.ts";
import { requirePermission, requireSuperuser } from "../../reading/permit.ts";

/** What the desks of administrators work with. */
export interface DirectoryServices extends DeskServices {
  readonly passwords: Passwords;
}

/** Lets administrators alone look and act: everything on their desks goes through here. */
export class Administration {
  readonly #services: DirectoryServices;

  constructor(services: DirectoryServices) {
    this.#services = services;
  }

  get passwords(): Passwords {
    return this.#services.passwords;
  }

  /** Throws `permission.denied`. */
  actor(): Actor {
    const actor = this.#services.actor();
    requirePermission(actor, managePeople);
    return actor;
  }

  /** Throws `permission.denied`, and what `body` throws. */
  execute<Value>(name: string, body: (command: Command, actor: Actor) => Value): Value {
    return this.executeWithReceipt(name, body).value;
  }

  /** The same, and tells which audit entry it left. */
  executeWithReceipt<Value>(name: string, body: (command: Command, actor: Actor) => Value): CommandResult<Value> {
    return this.#services.execute(name, (command, actor) => {
      requirePermission(actor, managePeople);
      return body(command, actor);
    });
  }
}

/** Throws `person.unknown`. */
export function personOf({ people }: Stores, id: number): PersonRecord {
  const person = people.find(id);
  if (!person) throw new FlowError("person.unknown", `There is no person ${id}.`, { person: id });
  return person;
}

/** A person whom the actor may change: superusers are changed by superusers. Throws `person.unknown`, `permission.denied`. */
export function changeablePerson(actor: Actor, stores: Stores, id: number): PersonRecord {
  const person = personOf(stores, id);
  if (person.superuser) requireSuperuser(actor);
  return person;
}

/** Throws `person.is-oneself`: what nobody does to themselves, so that somebody who can administer always stays. */
export function refuseOneself({ person }: Actor, id: number): void {
  if (person.id !== id) return;
  throw new FlowError("person.is-oneself", "Nobody does this to themselves. Ask another administrator.", {
    person: id,
  });
}

/** Throws `group.unknown`. */
export function groupOf({ groups }: Stores, id: number): GroupRecord {
  const group = groups.find(id);
  if (!group) throw new FlowError("group.unknown", `There is no group ${id}.`, { group: id });
  return group;
}
