import type { Engine } from "../engine/index.ts";

/** Two people to try Intray with. Does nothing once there is anybody. */
export function loadSamplePeople({ people }: Engine): void {
  if (people.list().length > 0) return;
  people.createGroup("office", "Office");
  for (const permission of ["hello-world.view", "hello-world.start", "hello-world.approve"]) {
    people.grant("office", permission);
  }
  people.createPerson({ name: "ada", displayName: "Ada Lovelace" });
  people.createPerson({ name: "ben", displayName: "Ben Franklin" });
  people.addToGroup("ada", "office");
  people.addToGroup("ben", "office");
}
