import { expect, it } from "vitest";
import { createFormats } from "../../../renderer/text/formats.ts";
import { dueText } from "../../../renderer/text/due-text.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

/** A Monday. */
const now = new Date(2026, 10, 30, 14, 30).getTime();
const at = (month: number, day: number, hour = 12, year = 2026) => new Date(year, month - 1, day, hour).getTime();

it.each([
  ["the minute before", now - 60_000, "since 2:29 PM", "seit 14:29"],
  ["this morning", at(11, 30, 9), "since 9:00 AM", "seit 09:00"],
  ["yesterday, late", at(11, 29, 23), "since yesterday", "seit gestern"],
  ["five days ago", at(11, 25), "5 days late", "seit 5 Tagen"],
  ["half a year ago", at(5, 25), "since May 25", "seit 25. Mai"],
  ["two years ago", at(5, 25, 9, 2024), "since May 25, 2024", "seit 25. Mai 2024"],
  ["in an hour", now + 3_600_000, "3:30 PM", "15:30"],
  ["tomorrow", at(12, 1), "tomorrow", "morgen"],
  ["the day after", at(12, 2), "Wednesday", "Mittwoch"],
  ["in six days", at(12, 6), "Sunday", "Sonntag"],
  ["in a week", at(12, 7), "Dec 7", "7. Dez."],
  ["next year, soon", at(1, 15, 12, 2027), "Jan 15", "15. Jan."],
  ["next year, late", at(11, 29, 12, 2027), "Nov 29, 2027", "29. Nov. 2027"],
] as const)("what is due %s is told as people say it", (_when, due, english, german) => {
  expect(dueText(due, now, { t: createTranslate("en", "en-US"), formats: createFormats("en-US") })).toBe(english);
  expect(dueText(due, now, { t: createTranslate("de", "de-DE"), formats: createFormats("de-DE") })).toBe(german);
});
