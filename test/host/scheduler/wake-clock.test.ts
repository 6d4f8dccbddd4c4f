import { expect, it, onTestFinished, vi } from "vitest";
import { monotonicClock, systemClock } from "../../../host/scheduler/wake-clock.ts";

const hour = 60 * 60 * 1_000;

it.each([
  ["forward", 24 * hour],
  ["back", -24 * hour],
])("one clock follows the machine's when it is set %s, the other one goes on", (_, by) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const passed = [systemClock, monotonicClock].map((clock) => ({ clock, before: clock.now() }));
  vi.setSystemTime(Date.now() + by);
  const hours = passed.map(({ clock, before }) => Math.trunc((clock.now() - before) / hour) + 0);
  expect(hours).toEqual([by / hour, 0]);
});
