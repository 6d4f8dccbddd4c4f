import { expect, it } from "vitest";
import type { FlowDrawing } from "../../../contract/diagram/drawing.ts";
import { outOfReach } from "../../../contract/diagram/out-of-reach.ts";
import { progressOf, type ProgressTask } from "../../../contract/diagram/progress.ts";
import { drawFlow } from "../../../host/diagram/draw-flow.ts";
import { flowMap } from "../../../engine/index.ts";
import { trip } from "./support/trip.ts";

const task = (id: number, node: string, previous: readonly number[], status: ProgressTask["status"] = "DONE") => {
  return { id, node, status, owner: null, since: id, decision: null, due: null, previous };
};

async function lost(tasks: readonly ProgressTask[]) {
  const drawing: FlowDrawing = await drawFlow(flowMap(trip, "en"));
  const { nodes, ways } = outOfReach(drawing, progressOf(tasks));
  return { nodes: [...nodes], ways: [...ways].map(({ from, to }) => `${from} > ${to}`) };
}

it("takes nothing of a flow by itself for lost", async () => {
  expect(await lost([])).toEqual({ nodes: [], ways: [] });
});

it("takes for lost what a running process has passed by, and not what it may come back to", async () => {
  expect(await lost([task(1, "apply", []), task(2, "check", [1], "ASSIGNED")])).toEqual({ nodes: [], ways: [] });
  const waiting = [task(1, "apply", []), task(2, "check", [1]), task(3, "isComplete", [2]), task(4, "prepare", [3])];
  const { nodes, ways } = await lost([...waiting, task(5, "lookUp", [4], "NEW")]);
  expect(nodes).toEqual([
    "check.timeout",
    "check.timeout.2",
    "remind",
    "reminded",
    "lapsed",
    "pay",
    "pay.error",
    "callBank",
    "inner",
    "file",
    "stay",
    "both",
  ]);
  expect(ways).toContain("isComplete > check");
  expect(ways).not.toContain("isComplete > prepare");
  expect(ways).not.toContain("ready > wait");
});

it("takes for lost whatever an ended process never came to", async () => {
  const { nodes } = await lost([
    task(1, "apply", []),
    task(2, "check", [1]),
    task(3, "check.timeout.2", [2]),
    task(4, "lapsed", [3]),
  ]);
  expect(nodes).toContain("done");
  expect(nodes).not.toContain("lapsed");
});
