import { expect, it } from "vitest";
import { nextIndex } from "../../../renderer/inbox/list-keys.ts";

it.each([
  ["ArrowDown", -1, 3, 0],
  ["ArrowDown", 0, 3, 1],
  ["j", 2, 3, 2],
  ["ArrowUp", -1, 3, 2],
  ["k", 2, 3, 1],
  ["ArrowUp", 0, 3, 0],
  ["Home", 2, 3, 0],
  ["End", 0, 3, 2],
  ["PageDown", 1, 30, 11],
  ["PageUp", 1, 30, 0],
  ["x", 1, 3, undefined],
])("%s from row %i of %i leads to %s", (key, index, length, next) => {
  expect(nextIndex(key, index, length)).toBe(next);
});
