import { describe, expect, it } from "vitest";
import type { WidgetOf } from "../../../engine/contract/index.ts";
import { createNumberWriter } from "../../../renderer/text/number-writer.ts";
import { createParsers } from "../../../renderer/text/parsers.ts";
import { locales } from "../support/locales.ts";

const plain: WidgetOf<"number"> = { type: "number", integer: false };
const euros: WidgetOf<"number"> = { ...plain, currency: "EUR" };

const read = (locale: string, typed: string, widget = plain) => createParsers(locale).number(typed, widget);

describe("a typed number", () => {
  it.each([
    ["de-DE", "1.234,56", 1234.56],
    ["de-DE", "1.234", 1234],
    ["de-DE", "1.234.567", 1_234_567],
    ["de-DE", "12,", null],
    ["de-DE", ",5", 0.5],
    ["de-DE", "+5", 5],
    ["de-CH", "1’234.5", 1234.5],
    ["de-CH", "1'234.5", 1234.5],
    ["de-AT", "1 234,5", 1234.5],
    ["fr-FR", "1 234,5", 1234.5],
    ["en-US", "1,234.56", 1234.56],
    ["en-US", "1.234", 1.234],
    ["en-IN", "12,34,567.5", 1_234_567.5],
    ["hi-IN", "१२,३४,५६७.५", 1_234_567.5],
    ["ar-EG", "١٬٢٣٤٫٥", 1234.5],
    ["fa-IR", "‎−۱٬۲۳۴٫۵", -1234.5],
    ["ja-JP", "１２３．５", 123.5],
    ["de-DE", "007", 7],
  ])("is read as the locale has it: in %s, %s is %s", (locale, typed, value) => {
    expect(read(locale, typed)).toBe(value);
  });

  it.each([
    ["de-DE", "1234.56", 1234.56],
    ["de-DE", "1.5", 1.5],
    ["de-DE", "1,234.56", 1234.56],
    ["de-DE", "1 234,50", 1234.5],
    ["de-DE", "0.123", 0.123],
    ["en-US", "1234,56", 1234.56],
    ["en-GB", "1,5", 1.5],
    ["en-US", "1.234,56", 1234.56],
    ["en-US", "1.234.567", 1_234_567],
    ["fr-FR", "1.5", 1.5],
    ["ar-EG", "1.5", 1.5],
  ])("with one reading in another language is that one: in %s, %s is %s", (locale, typed, value) => {
    expect(read(locale, typed)).toBe(value);
  });

  it.each([
    ["fr-FR", "1.234"],
    ["de-AT", "1.234"],
    ["de-CH", "1,234"],
    ["ar-EG", "1,234"],
  ])("with several, none of them the person's, is not read: in %s, %s", (locale, typed) => {
    expect(read(locale, typed)).toBeNull();
  });

  it.each(locales)("keeps its true minus sign in %s", (locale) => {
    expect([read(locale, "-5"), read(locale, "−5"), read(locale, "－5")]).toEqual([-5, -5, -5]);
  });

  describe.each(locales)("in %s is not read", (locale) => {
    it.each(
      [
        ["(500)", "1e5", "1.5E+3", "12/5", "1:30", "3 of 4", "5-", "--5", "5 5", "1..5", "1,,5", "5²", "½", "①"],
        ["12345678901234567890", "0.12345678901234567890", "1\n234", "1\t234", "1٢", "5 €", "$5", "five", ""],
        ["1.23.456", "12-5", "0x10", "Infinity", "5%"],
      ].flat(),
    )("when it is %j", (typed) => expect(read(locale, typed)).toBeNull());

    it("with more decimals than the currency has", () => {
      expect([read(locale, "10.999", euros), read(locale, "10.9999", euros)]).not.toContain(10.99);
      expect(read(locale, "10.9999", euros)).toBeNull();
    });
  });

  it("may have its currency or unit beside it, and no other", () => {
    const kilograms = { ...plain, unit: "kg" };
    expect([
      ...["1.234,56 €", "€ 5", "-5 €", "-€5", "5 EUR", "5 eur", "5 $", "5 kg"].map((one) => read("de-DE", one, euros)),
      ...["5 kg", "5kg", "5 g"].map((one) => read("de-DE", one, kilograms)),
    ]).toEqual([1234.56, 5, -5, -5, 5, 5, null, null, 5, 5, null]);
  });

  it("of euros has at most two decimals: ten thousand in German, nothing for certain in English", () => {
    expect([read("de-DE", "10.999", euros), read("en-US", "10.999", euros), read("en-US", "10.99", euros)]).toEqual([
      10_999,
      null,
      10.99,
    ]);
    expect(read("en-US", "5.5", { ...plain, currency: "JPY" })).toBeNull();
  });

  it.each(locales)("reads in %s what was written", (locale) => {
    for (const value of [0, 1.5, 1234, -1234.56, 0.1, 1_234_567.891, 9_007_199_254_740_991, 1e-9]) {
      expect(read(locale, createNumberWriter(locale)(value))).toBe(value);
    }
  });
});
