import { expect, it } from "vitest";
import { matches } from "../../../renderer/start/matches.ts";

const startable = {
  drafted: null,
  takesFile: false,
  flowId: "f",
  node: "start",
  flowTitle: "Büromaterial",
  title: "Bestellen",
  description: "Order pens and paper.",
};

it.each([
  ["", true],
  ["buro", true],
  ["PAPER büro", true],
  ["bestellen  order", true],
  ["pencil", false],
])("a search for %j finds it: %s", (search, found) => {
  expect(matches(startable, search)).toBe(found);
});
