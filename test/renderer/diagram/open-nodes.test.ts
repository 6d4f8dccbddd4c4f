import { expect, it } from "vitest";
import type { NodeMark } from "../../../contract/diagram/progress.ts";
import { centerOfOpenNodes } from "../../../renderer/diagram/open-nodes.ts";

const node = (name: string, x: number) => ({ name, box: { x, y: 100, width: 100, height: 40 } });
const nodes = [node("start", 0), node("ask", 200), node("check", 600), node("done", 900)] as never;
const mark = (state: NodeMark["state"]): NodeMark => ({ state, count: 1, owners: [], at: 0, due: null });

it.each([
  ["one open node", { start: mark("done"), ask: mark("open") }, { x: 250, y: 120 }],
  ["several, one of which failed", { ask: mark("open"), check: mark("failed") }, { x: 450, y: 120 }],
  ["nowhere any more", { start: mark("done"), done: mark("done") }, null],
] as const)("a process stands in the middle of what is open: %s", (_, marks, expected) => {
  expect(centerOfOpenNodes({ nodes }, { marks, taken: new Set() })).toEqual(expected);
});

it("a flow by itself stands nowhere", () => {
  expect(centerOfOpenNodes({ nodes }, null)).toBeNull();
});
