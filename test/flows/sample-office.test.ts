import { expect, it } from "vitest";
import { openEngine } from "../../engine/index.ts";
import { flows, loadSampleOffice } from "../../flows/index.ts";

const passwordCost = { cost: 2, blockSize: 1, parallel: 1 };

it("brings two people who can sign in and hand a message to each other", async () => {
  const engine = openEngine({ file: ":memory:", flows, passwordCost });
  const { people, password } = await loadSampleOffice(engine);
  expect(people.map(({ name }) => name).toSorted()).toEqual(["ada", "ben"]);
  const ada = await engine.entrance.signIn("ada", password);
  const ben = await engine.entrance.signIn("ben", password);
  engine.as(ada.id).start("hello-world", "start", { artifact: { text: "Hello" } });
  expect(engine.as(ben.id).list("queue").rows).toHaveLength(1);
  expect(engine.entrance.needsAdministrator()).toBe(true);
  engine.close();
});

it("changes nothing of who is there already", async () => {
  const engine = openEngine({ file: ":memory:", flows, passwordCost });
  engine.people.createPerson({ name: "ada", displayName: "Ada Byron" });
  await engine.people.setPassword("ada", "my own password");
  await loadSampleOffice(engine);
  await loadSampleOffice(engine);
  expect(engine.people.list().map(({ displayName }) => displayName)).toEqual(["Ada Byron", "Ben Franklin"]);
  expect(await engine.entrance.signIn("ada", "my own password")).toMatchObject({ displayName: "Ada Byron" });
  engine.close();
});
