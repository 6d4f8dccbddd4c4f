import { expect, it } from "vitest";
import type { TaskRow } from "../../../engine/contract/index.ts";
import { groupRows, type RowGroup } from "../../../renderer/inbox/group-rows.ts";
import { byGroup, layOut } from "../../../renderer/inbox/list-layout.ts";

const heights = { row: 60, head: 30 };
const rows = [
  ["leave", 1],
  ["leave", 2],
  ["travel", 3],
].map(([flowId, id]) => ({ id, flowId, flowTitle: flowId }) as TaskRow);
const byFlow = groupRows(rows, "flow", {}, 0);

it("lines stand under each other, and the name of a group above its rows", () => {
  const lines = layOut(byFlow, heights);
  expect(lines.map(({ key, group, offset, height }) => [key, group.start + offset, height])).toEqual([
    ["head leave", 0, 30],
    ["row 1", 30, 60],
    ["row 2", 90, 60],
    ["head travel", 150, 30],
    ["row 3", 180, 60],
  ]);
});

it("a list without groups has rows alone", () => {
  const plain: readonly RowGroup[] = groupRows(rows, "none", {}, 0);
  expect(layOut(plain, heights).map(({ key, offset }) => [key, offset])).toEqual([
    ["row 1", 0],
    ["row 2", 60],
    ["row 3", 120],
  ]);
});

it("the lines in sight are drawn in their groups, also when a group's name is out of sight", () => {
  const drawn = byGroup(layOut(byFlow, heights).slice(2));
  expect(drawn.map(([group, lines]) => [group.key, lines.map(({ key }) => key)])).toEqual([
    ["leave", ["row 2"]],
    ["travel", ["head travel", "row 3"]],
  ]);
});

it("rows that come in another order than their groups stand in one group each, and never in two of one name", () => {
  const mixed = [rows[0], rows[2], rows[1]].filter((row) => row !== undefined);
  const groups = groupRows(mixed, "flow", {}, 0);
  expect(groups.map(({ key, rows: inGroup }) => [key, inGroup.map(({ id }) => id)])).toEqual([
    ["leave", [1, 2]],
    ["travel", [3]],
  ]);
});
