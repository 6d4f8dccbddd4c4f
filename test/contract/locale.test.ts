import { describe, expect, it } from "vitest";
import { localeOf } from "../../contract/locale.ts";

describe("the locale of dates and numbers", () => {
  it.each([
    ["de", "de-AT", "de-AT"],
    ["de", "de", "de"],
    ["de", "de-CH", "de-CH"],
    ["en", "en-GB", "en-GB"],
    ["en", "de-AT", "en-AT"],
    ["en", "fr-FR", "en-FR"],
    ["en", "th-TH", "en-001"],
    ["en", "ar-EG-u-nu-arab", "en-001"],
    ["en", "fr", "en-US"],
    ["de", "en-GB", "de-DE"],
    ["de", "ja-JP", "de-DE"],
    ["en", "C", "en-US"],
    ["de", "", "de-DE"],
  ] as const)("in %s on a system in %o is %s", (language, system, locale) => {
    expect(localeOf(language, system)).toBe(locale);
  });

  it("never brings a month of another language", () => {
    const monthOf = (locale: string) => new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(0);
    for (const system of ["fr-FR", "th-TH", "ar-EG", "ja-JP", "pl-PL", "de-AT", "en-US", "tr-TR"]) {
      expect([monthOf(localeOf("en", system)), monthOf(localeOf("de", system))]).toEqual([
        "January",
        system === "de-AT" ? "Jänner" : "Januar",
      ]);
    }
  });
});
