import { expect, it } from "vitest";
import { drawFlow } from "../../../host/diagram/draw-flow.ts";
import { flowMap } from "../../../engine/index.ts";
import { nextNode } from "../../../renderer/diagram/next-node.ts";
import { trip } from "../../host/diagram/support/trip.ts";

const drawing = await drawFlow(flowMap(trip, "en"));

it("leads along the flow with arrows, and to its ends", () => {
  const walk = ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowDown", "End", "Home"];
  const visited = walk.reduce<string[]>(
    (way, key) => way.concat(nextNode(key, way.at(-1) ?? "", drawing) ?? "-"),
    ["apply"],
  );
  expect(visited).toEqual(["apply", "check", "isComplete", "check", "check.timeout", "done", "apply"]);
});

it("stays where nothing lies further, and leaves other keys alone", () => {
  expect(["ArrowLeft", "Enter", "a"].map((key) => nextNode(key, "apply", drawing))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("comes to every node by arrows alone", () => {
  const seen = new Set(["apply"]);
  for (const from of seen) {
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]) {
      const next = nextNode(key, from, drawing);
      if (next !== undefined) seen.add(next);
    }
  }
  expect(drawing.nodes.filter(({ name }) => !seen.has(name)).map(({ name }) => name)).toEqual([]);
});
