import { mkdir } from "node:fs/promises";
import { type Engine, openEngine } from "../../../engine/index.ts";
import { flows, loadSamplePeople } from "../../../flows/index.ts";
import type { Profile } from "./profile.ts";

/** Fills a profile before Intray opens it: the sample people, Cleo who manages hello world, and what `fill` adds. */
export async function seed({ dataFolder, databaseFile }: Profile, fill: (engine: Engine) => void): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const engine = openEngine({ file: databaseFile, flows });
  loadSamplePeople(engine);
  const { people } = engine;
  people.createGroup("heads", "Heads");
  people.grant("heads", "hello-world.manage");
  people.createPerson({ name: "cleo", displayName: "Cleo Patra" });
  for (const group of ["heads", "office"]) people.addToGroup("cleo", group);
  fill(engine);
  engine.close();
}

/** Starts hello world as Ada, once for each message; Ben and Cleo find the tasks in their queues. */
export function writeMessages(engine: Engine, messages: readonly string[]): void {
  const ada = engine.people.list().find((person) => person.name === "ada");
  if (ada === undefined) throw new Error("Ada isn't there.");
  for (const text of messages) engine.as(ada.id).start("hello-world", "start", { artifact: { text } });
}
