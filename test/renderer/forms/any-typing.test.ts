import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, Widget } from "../../../engine/contract/index.ts";
import { pasteCells, readCells } from "../../../renderer/forms/paste-rows.ts";
import { createFormats } from "../../../renderer/text/formats.ts";
import { isDateTime } from "../../../renderer/text/local-date-time.ts";
import { createParsers } from "../../../renderer/text/parsers.ts";
import { plainDigits } from "../../../renderer/text/plain-digits.ts";
import { createWriters } from "../../../renderer/text/writers.ts";
import { fewOrMany } from "../../support/few-or-many.ts";
import { locales } from "../support/locales.ts";

const numRuns = fewOrMany({ few: 60, many: 1_500 });

const amount: Widget = { type: "number", integer: false };
const two = (value: number): string => String(value).padStart(2, "0");

/** Numbers with up to six decimals, in all sizes that offices have. */
const number = fc
  .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => digits / 10 ** decimals);
const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.option(fc.integer({ min: 0, max: 59 })))
  .map(([hour, minute, second]) => `${two(hour)}:${two(minute)}${second === null ? "" : `:${two(second)}`}`);

/** What looks like a number or a date, and mostly is none: digits, separators and signs in any order. */
const scribble = fc
  .array(fc.constantFrom(...Array.from("0123456789٣५.,'’ -−+/:()eE%€\u00A0\u202F٫٬")), { maxLength: 12 })
  .map((characters) => characters.join(""));

/** All digits of a text in their order, in whatever script. */
function digitsOf(text: string): string {
  return Array.from(text, plainDigits).join("").replace(/\D/gu, "");
}

/** The digits that a number is written with, without zeros that say nothing. */
function valueDigits(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: 20 }).format(value).replace(/\D/gu, "");
}

/** What a cell holds after the text was pasted into it. */
function pasted(text: string, widget: Widget, locale: string): Json | undefined {
  const fields = [{ name: "cell", title: "Cell", required: false, widget }];
  const read = readCells([[text]], 0, fields, createParsers(locale));
  const [row] = pasteCells([], read, { row: 0, column: 0 }, { fields, fresh: () => ({}) });
  return (row as { readonly cell?: Json }).cell;
}

describe.each(locales)("in %s", (locale) => {
  const parsers = createParsers(locale);
  const formats = createFormats(locale);
  const writers = createWriters(formats);
  const inNumbers = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  const grouped = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });

  it("a number arrives, typed or pasted, as a field writes it and as people there do", () => {
    fc.assert(
      fc.property(number, (value) => {
        for (const text of [writers.number(value), grouped.format(value)]) {
          expect([parsers.number(text), pasted(text, amount, locale)]).toEqual([value, value]);
        }
      }),
      { numRuns },
    );
  });

  it("an amount of money arrives as it is shown elsewhere, with its currency", () => {
    const money: Widget = { type: "number", integer: false, currency: "EUR" };
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        const value = cents / 100;
        expect(pasted(formats.money(value, "EUR"), money, locale)).toBe(value === 0 ? 0 : value);
      }),
      { numRuns },
    );
  });

  it("a date, a time and both arrive as a field writes them, a date as people there do", () => {
    fc.assert(
      fc.property(date, time, (day, at) => {
        const text = `${writers.date(day)} ${writers.time(at)}`;
        expect([parsers.date(writers.date(day)), parsers.time(writers.time(at))]).toEqual([day, at]);
        expect(parsers.date(inNumbers.format(Date.parse(day)))).toBe(day);
        const moment = pasted(text, { type: "datetime" }, locale);
        expect(moment).toContain(`${day}T${at}`);
      }),
      { numRuns: numRuns / 5 },
    );
  });

  it("a text that is read as a number has its digits and no others; any other stays as typed", () => {
    fc.assert(
      fc.property(scribble, (text) => {
        const cell = pasted(text, amount, locale);
        if (typeof cell !== "number") {
          expect(cell).toBe(text.trim() === "" ? undefined : text);
          return;
        }
        const idle = /^0+|0+$/gu;
        expect(valueDigits(Math.abs(cell)).replace(idle, "")).toBe(digitsOf(text).replace(idle, ""));
        expect(cell < 0).toBe(/^\s*[-−]/u.test(text) && cell !== 0);
        expect(text).not.toMatch(/[/:()eE%€]/u);
      }),
      { numRuns },
    );
  });

  it.each(["date", "time", "datetime"] as const)("a text that is no %s for certain stays as typed", (type) => {
    fc.assert(
      fc.property(fc.oneof(scribble, fc.string({ maxLength: 12 })), (text) => {
        const cell = pasted(text, { type }, locale);
        if (text.trim() === "" || cell === text) return;
        const shape = { date: /^\d{4}-\d{2}-\d{2}$/u, time: /^\d{2}:\d{2}(?::\d{2})?/u, datetime: /./u }[type];
        expect(cell).toMatch(shape);
        if (type === "date") expect(parsers.date(writers.date(cell as string))).toBe(cell);
        if (type === "time") expect(parsers.time(writers.time(cell as string))).toBe(cell);
        if (type === "datetime") expect(isDateTime(cell as string)).toBe(true);
      }),
      { numRuns },
    );
  });

  it("texts arrive as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), (text) => {
        fc.pre(text.trim() !== "");
        expect(pasted(text, { type: "text", multiline: true }, locale)).toBe(text);
      }),
      { numRuns: numRuns / 5 },
    );
  });
});
