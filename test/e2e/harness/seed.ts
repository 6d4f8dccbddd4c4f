import { type Engine, openEngine } from "../../../engine/index.ts";
import { flows, specimens } from "../../../flows/index.ts";
import { samplePassword } from "../pages/people.ts";
import type { Profile } from "./profile.ts";

/** Adds to a profile before Intray opens it: Cleo, who manages hello world, and what `fill` adds. */
export async function seed({ databaseFile }: Profile, fill: (engine: Engine) => void): Promise<void> {
  const engine = openEngine({ file: databaseFile, flows: [...flows, ...specimens] });
  const { people } = engine;
  people.createGroup("heads", "Heads");
  people.grant("heads", "hello-world.manage");
  people.createPerson({ name: "cleo", displayName: "Cleo Patra" });
  await people.setPassword("cleo", samplePassword);
  for (const group of ["heads", "office"]) people.addToGroup("cleo", group);
  fill(engine);
  engine.close();
}

/** Starts hello world as Ada, once for each message; Ben and Cleo find the tasks in their queues. */
export function writeMessages(engine: Engine, messages: readonly string[]): void {
  const ada = engine.people.findByName("ada");
  if (ada === undefined) throw new Error("Ada isn't there.");
  for (const text of messages) engine.as(ada.id).starts.start("hello-world", "start", { artifact: { text } });
}
