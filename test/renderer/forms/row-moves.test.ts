import { describe, expect, it } from "vitest";
import { moved, movedPath, withCopyOf, withoutRow } from "../../../renderer/forms/row-moves.ts";

describe("rows in another order", () => {
  it.each([
    ["one removed", withoutRow(3, 1), [0, 2]],
    ["one copied", withCopyOf(3, 1), [0, 1, 1, 2]],
    ["one that is not there copied", withCopyOf(1, 1), [0]],
    ["one moved up", moved(3, 1, -1), [1, 0, 2]],
    ["one moved down", moved(3, 1, 1), [0, 2, 1]],
    ["the first moved up", moved(2, 0, -1), [0, 1]],
    ["the last moved down", moved(2, 1, 1), [0, 1]],
  ])("%s", (_what, order, expected) => {
    expect(order).toEqual(expected);
  });

  it.each([
    ["a place in a row that moved", ["data", "rows", 1, "sum"], ["data", "rows", 0, "sum"]],
    ["a place in a row that is gone", ["data", "rows", 2, "sum"], undefined],
    ["a place in other rows", ["data", "others", 1, "sum"], ["data", "others", 1, "sum"]],
    ["the rows themselves", ["data", "rows"], ["data", "rows"]],
  ])("%s", (_what, path, expected) => {
    expect(movedPath(path, ["data", "rows"], [1, 0])).toEqual(expected);
  });
});
