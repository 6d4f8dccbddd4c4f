import type { Engine } from "../../../engine/index.ts";
import { samplePassword } from "../pages/people.ts";

const office = {
  group: { name: "office", title: "Office" },
  permissions: ["hello-world.view", "hello-world.start", "hello-world.approve"],
  people: [
    { name: "ada", displayName: "Ada Lovelace" },
    { name: "ben", displayName: "Ben Franklin" },
  ],
} as const;

/** Ada and Ben, who can write each other messages. Who is there already stays as they are. */
export async function openSmallOffice({ people, authentication }: Engine): Promise<void> {
  if (!people.hasGroup(office.group.name)) people.createGroup(office.group.name, office.group.title);
  for (const permission of office.permissions) people.grant(office.group.name, permission);
  for (const person of office.people) {
    if (!people.findByName(person.name)) people.createPerson(person);
    people.addToGroup(person.name, office.group.name);
    const canSignIn = authentication.people().some(({ name }) => name === person.name);
    if (!canSignIn) await people.setPassword(person.name, samplePassword);
  }
}
