import type { HandoverPlan, LeavingPlan, Person, PersonDetail, PersonRow } from "../../contract/index.ts";
import { asPerson } from "../../people/as-person.ts";
import { freeName, insertPerson, type NewPerson } from "../../people/insert-person.ts";
import { fitName } from "../../people/names.ts";
import { obviousTerms } from "../../people/obvious-terms.ts";
import { noFailures } from "../../people/slow-down.ts";
import { personDetail, personRows } from "../../reading/directory-lists.ts";
import type { PersonRecord } from "../../base/records.ts";
import type { Command } from "../../run/command.ts";
import type { Actor } from "../../reading/actor.ts";
import { requireSuperuser } from "../../reading/permit.ts";
import { deactivate, planLeaving } from "./leaving.ts";
import { changeGroups } from "./membership.ts";
import {
  Administration,
  changeablePerson,
  type DirectoryServices,
  personOf,
  refuseOneself,
} from "./directory-services.ts";

/** A person and what they begin with. */
export interface PersonToCreate extends NewPerson {
  readonly groups?: readonly number[];
  readonly password: string;
}

/** People, as administrators see and change them. Everything throws `permission.denied` for others. */
export class PeopleDesk {
  readonly #directory: Administration;

  constructor(services: DirectoryServices) {
    this.#directory = new Administration(services);
  }

  /** Everybody, those who are gone included, by display name. */
  list(): readonly PersonRow[] {
    return personRows(this.#directory.actor());
  }

  /** Throws `person.unknown`. */
  get(id: number): PersonDetail {
    const actor = this.#directory.actor();
    return personDetail(actor, personOf(actor.stores, id));
  }

  /**
   * The password is a temporary one: the person has to choose their own at the first sign-in. Rejects with `person.exists`,
   * `name.unfit`, `group.unknown`, `password.unfit`, `password.personal`, `password.common`; a superuser is made by superusers.
   */
  async create({ groups = [], password, ...person }: PersonToCreate): Promise<Person> {
    const { stores } = this.#directory.actor();
    const hash = await this.#directory.passwords.hash(password, obviousTerms(stores, person));
    return this.#directory.execute("person.create", (command, actor) => {
      const { stores } = command;
      if (person.superuser === true) requireSuperuser(actor);
      const created = insertPerson(stores, person, command.now);
      stores.credentials.issue(created.id, hash, { by: actor.person.id, at: command.now });
      const { id, name, displayName } = created;
      command.recordDirectory({ event: "person.created", person: id, name, title: displayName });
      command.recordDirectory({ event: "person.password-set", person: id });
      if (created.superuser) command.recordDirectory({ event: "person.superuser-made", person: id });
      changeGroups(command, id, groups);
      return asPerson(created);
    });
  }

  /** Throws `person.unknown`, `person.exists`, `name.unfit`. */
  rename(id: number, names: Pick<Person, "name" | "displayName">): void {
    this.#change("person.rename", id, (command, person) => {
      const { stores } = command;
      const name = freeName(stores, names.name, id);
      const displayName = fitName(names.displayName);
      stores.people.update({ ...person, name, displayName });
      command.recordDirectory({ event: "person.renamed", person: id, name, title: displayName });
    });
  }

  /** Throws `person.unknown`, `person.is-oneself`; only for superusers. */
  setSuperuser(id: number, superuser: boolean): void {
    this.#change("person.set-superuser", id, (command, person, actor) => {
      requireSuperuser(actor);
      refuseOneself(actor, id);
      if (person.superuser === superuser) return;
      command.stores.people.update({ ...person, superuser });
      command.recordDirectory({ event: superuser ? "person.superuser-made" : "person.superuser-unmade", person: id });
    });
  }

  /** Puts the person into these groups and out of all others. Throws `person.unknown`, `group.unknown`. */
  setGroups(id: number, groups: readonly number[]): void {
    this.#change("person.set-groups", id, (command) => changeGroups(command, id, groups));
  }

  /**
   * Gives a temporary password, unlocks, and ends what the person is signed in to: they have to choose their own at the next
   * sign-in. Rejects with `person.unknown`, `person.is-oneself`, `password.unfit`, `password.personal`, `password.common`.
   */
  async resetPassword(id: number, password: string): Promise<void> {
    const actor = this.#directory.actor();
    const person = changeablePerson(actor, actor.stores, id);
    const hash = await this.#directory.passwords.hash(password, obviousTerms(actor.stores, person));
    this.#change("person.reset-password", id, (command, _person, actor) => {
      refuseOneself(actor, id);
      const { credentials } = command.stores;
      credentials.issue(id, hash, { by: actor.person.id, at: command.now });
      credentials.saveFailures(id, noFailures);
      command.recordDirectory({ event: "person.password-set", person: id });
    });
  }

  /** Lets somebody in again who was locked out by wrong passwords. Throws `person.unknown`. */
  unlock(id: number): void {
    this.#change("person.unlock", id, (command) => {
      command.stores.credentials.saveFailures(id, noFailures);
      command.recordDirectory({ event: "person.unlocked", person: id });
    });
  }

  /**
   * What `deactivate` would do, and in how many running processes the person would still be asked: every `next` looks at
   * some of them, the last one returns the plan. Throws `person.unknown`.
   */
  planLeaving(id: number, replacement: number | null): Generator<void, LeavingPlan> {
    return planLeaving(this.#directory.actor(), id, replacement);
  }

  /**
   * Lets nobody sign in as this person any more, nor go on who is signed in, and hands their open tasks on: to `replacement`, or to the queue
   * when there is none or they may not do a task. What flows would still assign to the person goes the same way. All or nothing. Throws `person.unknown`, `person.is-oneself`, and
   * `person.has-tasks` with the tasks that nobody else may do.
   */
  deactivate(id: number, replacement: number | null): HandoverPlan {
    return this.#directory.execute("person.deactivate", (command, actor) => {
      changeablePerson(actor, command.stores, id);
      refuseOneself(actor, id);
      return deactivate(command, actor, id, replacement);
    });
  }

  /** Throws `person.unknown`. */
  reactivate(id: number): void {
    this.#change("person.reactivate", id, (command, person) => {
      if (person.active) return;
      command.stores.people.update({ ...person, active: true, replacement: null });
      command.recordDirectory({ event: "person.reactivated", person: id });
    });
  }

  #change(name: string, id: number, body: (command: Command, person: PersonRecord, actor: Actor) => void): void {
    this.#directory.execute(name, (command, actor) => {
      body(command, changeablePerson(actor, command.stores, id), actor);
    });
  }
}
