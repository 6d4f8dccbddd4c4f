import { expect, it } from "vitest";
import { weekStart } from "../../../renderer/text/week-start.ts";

it.each([
  ["de", 1],
  ["de-AT", 1],
  ["en-GB", 1],
  ["en-US", 0],
  ["en", 0],
  ["ar-EG", 6],
])("begins the week of %s on day %i", (locale, day) => {
  expect(weekStart(locale)).toBe(day);
});

it("asks older and newer engines, and settles for Monday", () => {
  expect(weekStart("en-US", () => ({ weekInfo: { firstDay: 7 } }))).toBe(0);
  expect(weekStart("en-US", () => ({ getWeekInfo: () => ({ firstDay: 6 }) }))).toBe(6);
  expect(weekStart("en-US", () => ({}))).toBe(1);
});
