import { describe, expect, it } from "vitest";
import { createDateParser, createDateWriter } from "../../../renderer/text/date-parser.ts";
import { locales } from "../support/locales.ts";

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
    ["ar-EG", "٥/١١/٢٠٢٦", "2026-11-05"],
    ["th-TH", "5/11/2569", "2026-11-05"],
    ["th-TH", "5/11/69", "2026-11-05"],
    ["th-TH", "5/11/2026", "2026-11-05"],
    ["th-TH", "5/11", "2026-11-05"],
    ["fa-IR", "۱۴۰۵/۰۸/۱۴", "2026-11-05"],
    ["fa-IR", "1405/8/14", "2026-11-05"],
    ["fa-IR", "2026-11-05", "2026-11-05"],
    ["ja-JP", "２０２６/１１/５", "2026-11-05"],
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
    ["en-GB", "5/11/202"],
    ["de-DE", "5.11.0202"],
    ["de-DE", "0202-11-05"],
    ["de-DE", "2026-02-30"],
    ["th-TH", "2569-11-05"],
    ["ja-JP", "05/11/2026"],
  ])("is refused in %s when it is none: %s", (locale, typed) => {
    expect(createDateParser(locale, today)(typed)).toBeNull();
  });

  it.each([...locales, "sv-SE", "hu-HU", "he-IL-u-ca-hebrew", "ar-SA-u-ca-islamic-umalqura"])(
    "reads in %s what was written",
    (locale) => {
      for (const iso of [
        "2026-11-05",
        "2026-01-31",
        "2028-02-29",
        "1900-01-01",
        "1987-03-20",
        "2099-12-31",
        "1700-06-01",
      ]) {
        expect(createDateParser(locale, today)(createDateWriter(locale)(iso))).toBe(iso);
      }
    },
  );

  it.each(["2026-02-30", "2026-13-01", "someday"])("is written as it stands when it is none: %s", (typed) => {
    expect(createDateWriter("de-DE", today)(typed)).toBe(typed);
  });
});
