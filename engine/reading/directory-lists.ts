import type { GroupDetail, GroupName, GroupRow, PersonDetail, PersonRow } from "../contract/index.ts";
import { asPerson } from "../people/as-person.ts";
import type { GroupRecord, PersonRecord } from "../base/records.ts";
import { allRights } from "./flow-rights.ts";
import type { ReadServices } from "./read-services.ts";
import { mayOf } from "./right-holders.ts";

/** Everybody, those who are gone included, by display name. */
export function personRows(reader: ReadServices): readonly PersonRow[] {
  const row = describer(reader);
  return reader.stores.people.all().map(row);
}

export function personDetail(reader: ReadServices, person: PersonRecord): PersonDetail {
  return { ...describer(reader)(person), may: mayOf(reader, person, allRights(reader)) };
}

/** Every group by its title. */
export function groupRows({ stores }: ReadServices): readonly GroupRow[] {
  const members = countBy(stores.groups.memberships(), ({ group }) => group);
  const permissions = countBy(stores.groups.grants(), ({ group }) => group);
  return stores.groups.all().map(({ id, title }) => ({
    id,
    title,
    members: members.get(id) ?? 0,
    permissions: permissions.get(id) ?? 0,
  }));
}

export function groupDetail(reader: ReadServices, { id, title }: GroupRecord): GroupDetail {
  const { people, groups } = reader.stores;
  const members = new Set(groups.memberships().flatMap(({ person, group }) => (group === id ? [person] : [])));
  const rights = allRights(reader).flatMap(({ title: flow, rights }) => rights.map((right) => ({ flow, right })));
  return {
    id,
    title,
    members: people
      .all()
      .filter((person) => members.has(person.id))
      .map(asPerson),
    may: groups
      .grants()
      .filter(({ group }) => group === id)
      .map(({ permission, object }) => ({
        permission,
        object,
        gives: rights.filter(({ right }) => right.permission === permission),
      })),
  };
}

function describer({ stores, language }: ReadServices): (person: PersonRecord) => PersonRow {
  const { people, groups, credentials } = stores;
  const titles = new Map(groups.all().map(({ id, title }) => [id, { id, title }]));
  const memberships = Map.groupBy(groups.memberships(), ({ person }) => person);
  const [locked, holders, open] = [credentials.locked(), credentials.holders(), people.openTaskCounts()];
  return ({ id, name, displayName, superuser, active }) => ({
    id,
    name,
    displayName,
    superuser,
    active,
    locked: locked.has(id),
    hasPassword: holders.has(id),
    groups: (memberships.get(id) ?? [])
      .map(({ group }) => titles.get(group))
      .filter((group): group is GroupName => group !== undefined)
      .toSorted((a, b) => a.title.localeCompare(b.title, language)),
    openTasks: open.get(id) ?? 0,
  });
}

function countBy<Item>(items: readonly Item[], key: (item: Item) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
