import { Resvg } from "@resvg/resvg-js";
import { expect, it } from "vitest";
import { drawFlow } from "../../../host/diagram/draw-flow.ts";
import { flowSvg } from "../../../host/diagram/flow-svg.ts";
import { progressOf, type ProgressTask } from "../../../contract/diagram/progress.ts";
import { paper } from "../../../host/diagram/palette.ts";
import { diagramLabels } from "../../../host/diagram/diagram-labels.ts";
import { flowMap } from "../../../engine/index.ts";
import { trip } from "./support/trip.ts";

const task = (id: number, node: string, rest: Partial<ProgressTask> = {}): ProgressTask => {
  return { id, node, status: "DONE", owner: null, since: 0, decision: null, due: null, previous: [], ...rest };
};

const tasks = [
  task(1, "apply"),
  task(2, "check", { status: "ASSIGNED", owner: { displayName: "Ada <& Co>" }, previous: [1] }),
  task(3, "pay", { status: "ERROR" }),
  task(4, "file", { status: "CANCELED" }),
];

it("is drawn by others, each node in the colour of its state", async () => {
  const drawing = await drawFlow(flowMap(trip, "de"));
  const picture = new Resvg(flowSvg(drawing, diagramLabels("de", "de", 0), progressOf(tasks))).render();
  expect([picture.width, picture.height]).toEqual([drawing.width, drawing.height]);
  const ground = (name: string) => {
    const box = drawing.nodes.find((node) => node.name === name)?.box ?? { x: 0, y: 0, height: 0 };
    // near the left border, below the sign and beside the words
    const [x, y] = [Math.round(box.x + 5), Math.round(box.y + box.height - 10)];
    return `#${picture.pixels.subarray(4 * (y * picture.width + x), 4 * (y * picture.width + x) + 3).toString("hex")}`;
  };
  expect(["check", "pay", "file", "callBank"].map(ground)).toEqual([
    paper.states.open.ground,
    paper.states.failed.ground,
    paper.states.canceled.ground,
    paper.plain.ground,
  ]);
});

it("says in words what it shows, and takes no word for markup", async () => {
  const drawing = await drawFlow(flowMap(trip, "en"));
  const svg = flowSvg(drawing, diagramLabels("en", "en", 0), progressOf(tasks));
  expect(svg).toContain("<title>Check the receipts: open, Ada &lt;&amp; Co&gt;</title>");
  expect(svg).toContain("From the wish to the money &lt;&amp; back&gt;.");
  expect(svg).not.toMatch(/<script|onload|href/u);
});
