import type { Engine, Person } from "../engine/index.ts";

/** Whom one can sign in as to try Intray, all with the same password. */
export interface SampleOffice {
  readonly people: readonly Person[];
  readonly password: string;
}

const password = "hello-intray";

const office = {
  group: { name: "office", title: "Office" },
  permissions: ["hello-world.view", "hello-world.start", "hello-world.approve"],
  people: [
    { name: "ada", displayName: "Ada Lovelace" },
    { name: "ben", displayName: "Ben Franklin" },
  ],
} as const;

/** A small office to try Intray with. Who is there already stays as they are, but for a password if they have none. */
export async function loadSampleOffice({ people, entrance }: Engine): Promise<SampleOffice> {
  if (!people.hasGroup(office.group.name)) people.createGroup(office.group.name, office.group.title);
  for (const permission of office.permissions) people.grant(office.group.name, permission);
  for (const person of office.people) {
    if (!people.findByName(person.name)) people.createPerson(person);
    people.addToGroup(person.name, office.group.name);
    const canSignIn = entrance.people().some(({ name }) => name === person.name);
    if (!canSignIn) await people.setPassword(person.name, password);
  }
  const names = new Set<string>(office.people.map(({ name }) => name));
  return { people: people.list().filter(({ name }) => names.has(name)), password };
}
