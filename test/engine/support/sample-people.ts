import type { Engine } from "../../../engine/index.ts";

/** Ada, 1, and Ben, 2, who may do everything in hello world but manage it; without passwords. */
export function addSamplePeople({ people }: Engine): void {
  people.createGroup("office", "Office");
  for (const permission of ["hello-world.view", "hello-world.start", "hello-world.approve"]) {
    people.grant("office", permission);
  }
  people.createPerson({ name: "ada", displayName: "Ada Lovelace" });
  people.createPerson({ name: "ben", displayName: "Ben Franklin" });
  people.addToGroup("ada", "office");
  people.addToGroup("ben", "office");
}
