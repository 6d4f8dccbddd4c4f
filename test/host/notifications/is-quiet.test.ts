import { expect, it } from "vitest";
import { isQuiet } from "../../../host/notifications/is-quiet.ts";

const overNight = { from: "17:30", until: "08:30", weekends: true };
const atNoon = { from: "12:00", until: "13:00", weekends: false };

// November 30, 2026 is a Monday
it.each([
  ["before the evening", new Date(2026, 10, 30, 17, 29), overNight, false],
  ["from the evening on", new Date(2026, 10, 30, 17, 30), overNight, true],
  ["after midnight", new Date(2026, 11, 1, 0, 0), overNight, true],
  ["until the morning", new Date(2026, 11, 1, 8, 30), overNight, false],
  ["all Saturday", new Date(2026, 10, 28, 12, 0), overNight, true],
  ["all Sunday", new Date(2026, 10, 29, 12, 0), overNight, true],
  ["at noon", new Date(2026, 10, 30, 12, 30), atNoon, true],
  ["after noon", new Date(2026, 10, 30, 13, 0), atNoon, false],
  ["on a weekend that is as any day", new Date(2026, 10, 28, 14, 0), atNoon, false],
  ["with no time at all", new Date(2026, 10, 30, 3, 0), { from: null, until: null, weekends: false }, false],
  ["from a time to the same", new Date(2026, 10, 30, 9, 0), { from: "09:00", until: "09:00", weekends: false }, false],
])("it is quiet or not: %s", (_when, at, hours, quiet) => expect(isQuiet(at, hours)).toBe(quiet));
