import { expect, it } from "vitest";
import { drawFlow } from "../../../host/diagram/draw-flow.ts";
import { createDrawings } from "../../../host/diagram/drawings.ts";
import { flowMap } from "../../../engine/index.ts";
import { trip } from "./support/trip.ts";

it("draws each version and language once, on another thread, as here", async () => {
  const drawings = createDrawings();
  const german = drawings.of(flowMap(trip, "de"));
  expect(drawings.of(flowMap(trip, "de"))).toBe(german);
  expect(drawings.of(flowMap({ ...trip, version: 4 }, "de"))).not.toBe(german);
  expect(await german).toEqual(await drawFlow(flowMap(trip, "de")));
  expect((await drawings.of(flowMap(trip, "en"))).title).toBe("Business trip");
});

it("tries again after a failure", async () => {
  let calls = 0;
  const drawings = createDrawings((map) => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error("out of memory")) : drawFlow(map);
  });
  const map = flowMap(trip, "en");
  await expect(drawings.of(map)).rejects.toThrow("out of memory");
  expect((await drawings.of(map)).flowId).toBe("trip");
});
