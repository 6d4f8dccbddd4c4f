import { describe, expect, it } from "vitest";
import { createFormats } from "../../../renderer/text/formats.ts";
import { createTimeParser, createTimeWriter } from "../../../renderer/text/time-parser.ts";
import { locales } from "../support/locales.ts";

const parseTime = createTimeParser("en-GB");

describe("a typed time of day", () => {
  it.each([
    ["14:30", "14:30"],
    ["9:05", "09:05"],
    [" 14.30 Uhr ", "14:30"],
    ["8 Uhr", "08:00"],
    ["1430", "14:30"],
    ["930", "09:30"],
    ["14h30", "14:30"],
    ["14 30", "14:30"],
    ["14", "14:00"],
    ["0:00", "00:00"],
    ["2:30 pm", "14:30"],
    ["2:30\u202fPM", "14:30"],
    ["2 p.m.", "14:00"],
    ["2p", "14:00"],
    ["12 pm", "12:00"],
    ["12:15 a.m.", "00:15"],
    ["14:30:15", "14:30:15"],
    ["14:30:15.25", "14:30:15.25"],
    ["١٤:٣٠", "14:30"],
  ])("is read: %s is %s", (typed, time) => expect(parseTime(typed)).toBe(time));

  it.each([
    "",
    "24:00",
    "14:60",
    "14:3",
    "14:30:60",
    "13 pm",
    "0 am",
    "noon",
    "14:30 and more",
    "-1:00",
    "14:30x",
    "123456",
  ])("is refused when it is none: %j", (typed) => expect(parseTime(typed)).toBeNull());

  it.each([
    ["de-DE", "09:05"],
    ["en-GB", "09:05"],
    ["en-US", "9:05 AM"],
    ["en-AU", "9:05 am"],
  ])("is written as %s does", (locale, written) => {
    expect(createTimeWriter(createFormats(locale))("09:05").replaceAll(/\s/gu, " ")).toBe(written);
  });

  it.each([...locales, "en-AU", "en-CA", "ko-KR", "zh-TW"])("reads in %s what was written", (locale) => {
    for (const time of ["00:00", "09:05", "12:00", "14:30", "23:59", "14:30:15", "14:30:15.25"]) {
      expect(createTimeParser(locale)(createTimeWriter(createFormats(locale))(time))).toBe(time);
    }
  });

  it.each(["", "noon", "9:05", "24:00", "25:00", "2026-11-05"])("is left as it is when it is none: %j", (typed) => {
    expect([createTimeWriter(createFormats("en-US"))(typed), createFormats("en-US").timeOfDay(typed)]).toEqual([
      typed,
      typed,
    ]);
  });
});
