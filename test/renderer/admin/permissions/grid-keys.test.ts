import { expect, it } from "vitest";
import { nextPlace } from "../../../../renderer/admin/permissions/grid-keys.ts";

const size = { row: 20, column: 8 };
const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it.each([
  ["ArrowRight", [3, 4], [3, 5]],
  ["ArrowLeft", [3, 0], [3, 0]],
  ["ArrowDown", [19, 2], [19, 2]],
  ["ArrowUp", [3, 2], [2, 2]],
  ["Home", [3, 4], [3, 0]],
  ["End", [3, 4], [3, 7]],
  ["PageDown", [3, 4], [13, 4]],
  ["PageUp", [3, 4], [0, 4]],
] as const)("%s goes from %j to %j", (key, [row, column], [toRow, toColumn]) => {
  expect(nextPlace({ row, column }, { ...plain, key }, size)).toEqual({ row: toRow, column: toColumn });
});

it("goes to the corners with Ctrl, and leaves other keys alone", () => {
  const place = { row: 3, column: 4 };
  expect(nextPlace(place, { ...plain, key: "Home", ctrlKey: true }, size)).toEqual({ row: 0, column: 0 });
  expect(nextPlace(place, { ...plain, key: "End", metaKey: true }, size)).toEqual({ row: 19, column: 7 });
  expect(nextPlace(place, { ...plain, key: "ArrowDown", ctrlKey: true }, size)).toBeNull();
  expect(nextPlace(place, { ...plain, key: "ArrowDown", altKey: true }, size)).toBeNull();
  expect(nextPlace(place, { ...plain, key: "5" }, size)).toBeNull();
});
