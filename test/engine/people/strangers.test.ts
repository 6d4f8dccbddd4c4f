import { expect, it } from "vitest";
import { Strangers } from "../../../engine/people/strangers.ts";

it("forgets the name that was tried longest ago, so that guessing fills nothing", () => {
  const strangers = new Strangers();
  const failure = { failures: 1, at: 1, locked: false };
  for (let i = 0; i <= 1_000; i++) strangers.save(`name ${i}`, failure);
  expect(["name 0", "name 1", "name 1000"].map((name) => strangers.failures(name).failures)).toEqual([0, 1, 1]);
});
