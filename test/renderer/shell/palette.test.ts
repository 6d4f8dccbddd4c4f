import { expect, it } from "vitest";
import { matches } from "../../../renderer/shell/palette-entries.ts";

it.each([
  ["hello", true],
  ["WORLD hello", true],
  ["message appr", true],
  ["goodbye", false],
  ["hello goodbye", false],
])("an entry is found by every word of %j, in its title or hint: %s", (text, found) => {
  expect(matches(text, { title: "Hello world", hint: "A message is written and approved." })).toBe(found);
});
