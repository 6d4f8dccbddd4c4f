import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { underBothDrivers } from "../support/office.ts";

const zone = process.env["TZ"];
beforeAll(() => {
  process.env["TZ"] = "Europe/Berlin";
});
afterAll(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

const hour = 3_600_000;

underBothDrivers("a start by cron", (open) => {
  it.each([
    // from 2:00 to 3:00 in one night, back in another
    ["forward", Date.UTC(2026, 2, 27, 12)],
    ["back", Date.UTC(2026, 9, 23, 12)],
  ])("comes once a day, also when clocks are set %s at that hour", (_which, begun) => {
    const offsets = [0, 4].map((days) => new Date(begun + days * 24 * hour).getTimezoneOffset());
    expect(offsets[0]).not.toBe(offsets[1]);
    const office = open([nightly]);
    office.clock.advance(begun - office.clock.now());
    office.engine.sweep();
    const days: number[] = [];
    for (let hours = 0; hours < 4 * 24; hours += 1) {
      if (office.pass(1).started > 0) days.push(new Date(office.clock.now()).getDate());
    }
    expect(days).toEqual([0, 1, 2, 3].map((later) => new Date(begun + (12 + later * 24) * hour).getDate()));
  });
});

const nightly = defineFlow({
  id: "nightly",
  version: 1,
  title: "Nightly",
  description: "Begins at half past two every night.",
  data: z.object({}),
  nodes: (node) => ({ start: node.startTimer({ cron: "30 2 * * *" }).next("end"), end: node.end() }),
});
