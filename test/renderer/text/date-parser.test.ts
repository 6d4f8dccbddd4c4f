import { describe, expect, it } from "vitest";
import { createDateParser, createDateWriter } from "../../../renderer/text/date-parser.ts";

const today = () => new Date(2026, 5, 1);

describe("a typed date", () => {
  it.each([
    ["de-DE", "5.11.2026", "2026-11-05"],
    ["de-DE", "05.11.26", "2026-11-05"],
    ["de-DE", "5.11.", "2026-11-05"],
    ["de-DE", "5 11", "2026-11-05"],
    ["de-AT", " 5. 11. 2026 ", "2026-11-05"],
    ["en-GB", "5/11/2026", "2026-11-05"],
    ["en-US", "5/11/2026", "2026-05-11"],
    ["en-US", "5.11.2026", "2026-11-05"],
    ["en-US", "5/11", "2026-05-11"],
    ["en-GB", "2026-11-05", "2026-11-05"],
    ["de-DE", "2026/11/05", "2026-11-05"],
    ["en-GB", "1/2/57", "1957-02-01"],
    ["en-GB", "1/2/56", "2056-02-01"],
    ["en-GB", "29/2/2028", "2028-02-29"],
  ])("is read in %s: %s is %s", (locale, typed, iso) => {
    expect(createDateParser(locale, today)(typed)).toBe(iso);
  });

  it.each([
    ["en-GB", "29/2/2027"],
    ["en-GB", "32/1/2026"],
    ["en-US", "13/1/2026"],
    ["en-GB", "tomorrow"],
    ["en-GB", "5/11/2026 and more"],
    ["en-GB", ""],
    ["en-GB", "2026-13-01"],
  ])("is refused in %s when it is none: %s", (locale, typed) => {
    expect(createDateParser(locale, today)(typed)).toBeNull();
  });

  it.each(["de-DE", "de-AT", "en-GB", "en-US", "sv-SE", "hu-HU", "ja-JP"])("reads in %s what was written", (locale) => {
    for (const iso of ["2026-11-05", "2026-01-31", "2028-02-29"]) {
      expect(createDateParser(locale, today)(createDateWriter(locale)(iso))).toBe(iso);
    }
  });
});
