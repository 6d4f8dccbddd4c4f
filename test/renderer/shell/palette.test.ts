import { expect, it } from "vitest";
import { matches } from "../../../renderer/shell/palette-entries.ts";

it.each([
  ["hello", true],
  ["WORLD hello", true],
  ["message appr", true],
  ["hélló", true],
  ["goodbye", false],
  ["hello goodbye", false],
])("an entry is found by every word of %j, in its title or hint: %s", (text, found) => {
  expect(matches(text, { title: "Hello world", hint: "A message is written and approved." })).toBe(found);
});

it("an entry is found by words that are one typo away where that is asked for", () => {
  expect([matches("mesage", message), matches("mesage", message, true)]).toEqual([false, true]);
});

const message = { title: "Message" };
