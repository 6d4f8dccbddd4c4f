import { expect, it } from "vitest";
import type { NodeMark } from "../../../contract/diagram/progress.ts";
import { centerOfOpenNodes } from "../../../renderer/diagram/open-nodes.ts";

const node = (name: string, x: number, shape = "userTask") => {
  return { name, shape, box: { x, y: 100, width: 100, height: 40 } };
};
const nodes = [
  node("start", 0),
  node("ask", 200),
  node("reminded", 400, "endEvent"),
  node("check", 600),
  node("done", 900, "terminateEnd"),
] as never;
const mark = (state: NodeMark["state"], at = 0): NodeMark => ({
  state,
  count: 1,
  owners: [],
  at,
  due: null,
  decision: null,
});

it.each([
  ["one open node", { start: mark("done"), ask: mark("open") }, { x: 250, y: 120 }],
  ["several, one of which failed", { ask: mark("open"), check: mark("failed") }, { x: 450, y: 120 }],
  ["the end that it came to last", { reminded: mark("done", 1), done: mark("done", 2) }, { x: 950, y: 120 }],
  ["nowhere any more", { start: mark("done"), ask: mark("canceled") }, null],
] as const)("a process stands in the middle of what is open, or at its end: %s", (_, marks, expected) => {
  expect(centerOfOpenNodes({ nodes }, { marks, taken: new Set() })).toEqual(expected);
});

it("a flow by itself stands nowhere", () => {
  expect(centerOfOpenNodes({ nodes }, null)).toBeNull();
});
