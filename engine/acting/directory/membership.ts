import type { Command } from "../../run/command.ts";
import { groupOf, personOf } from "./directory-services.ts";

/** Puts a person into these groups and out of all others. Throws `group.unknown`. */
export function changeGroups(command: Command, person: number, wanted: readonly number[]): void {
  const { stores } = command;
  const current = stores.groups.memberships().flatMap((one) => (one.person === person ? [one.group] : []));
  for (const group of wanted.filter((id) => !current.includes(id))) join(command, person, groupOf(stores, group).id);
  for (const group of current.filter((id) => !wanted.includes(id))) leave(command, person, group);
}

/** Puts these people into a group and all others out of it. Throws `person.unknown`. */
export function changeMembers(command: Command, group: number, wanted: readonly number[]): void {
  const { stores } = command;
  const current = stores.groups.memberships().flatMap((one) => (one.group === group ? [one.person] : []));
  for (const person of wanted.filter((id) => !current.includes(id))) join(command, personOf(stores, person).id, group);
  for (const person of current.filter((id) => !wanted.includes(id))) leave(command, person, group);
}

function join(command: Command, person: number, group: number): void {
  command.stores.groups.insertMember(person, group);
  command.recordDirectory({ event: "group.joined", person, group });
}

function leave(command: Command, person: number, group: number): void {
  command.stores.groups.deleteMember(person, group);
  command.recordDirectory({ event: "group.left", person, group });
}
