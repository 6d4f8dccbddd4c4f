import { expect, it } from "vitest";
import { createFormats } from "../../../renderer/text/formats.ts";
import { durationText } from "../../../renderer/text/duration-text.ts";
import { pointText } from "../../../renderer/text/point-text.ts";

const now = new Date(2026, 10, 30, 12).getTime();

it.each([
  ["en-US", new Date(2026, 10, 30, 10, 7), "today, 10:07 AM"],
  ["en-US", new Date(2026, 10, 29, 23, 59), "yesterday, 11:59 PM"],
  ["de-DE", new Date(2026, 10, 29, 23, 59), "gestern, 23:59"],
  ["en-US", new Date(2026, 10, 27, 16, 48), "Fri, 4:48 PM"],
  ["en-US", new Date(2026, 10, 22, 9), "Nov 22"],
  ["de-DE", new Date(2025, 10, 22, 9), "22. Nov. 2025"],
] as const)("in %s, %s is %s", (locale, at, text) => {
  expect(pointText(at.getTime(), now, createFormats(locale)).replaceAll("\u202f", " ")).toBe(text);
});

it.each([
  [4 * 86_400_000 + 5, "en", "4 days"],
  [86_400_000, "de", "1 Tag"],
  [2.9 * 3_600_000, "en", "2 hours"],
  [1_000, "de", "1 Minute"],
] as const)("%d ms take %s: %s", (ms, locale, text) => {
  expect(durationText(ms, locale)).toBe(text);
});
