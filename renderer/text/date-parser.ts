import { isIsoDate, isoDate } from "../../engine/contract/iso-date.ts";
import { ownCalendar } from "./calendar-date.ts";
import { plainDigits } from "./plain-digits.ts";

/** Two digits mean the century a person would mean: up to 30 years ahead, else the last one. */
function fullYear(year: number, thisYear: number): number {
  if (year >= 100) return year;
  const inThisCentury = Math.floor(thisYear / 100) * 100 + year;
  return inThisCentury > thisYear + 30 ? inThisCentury - 100 : inThisCentury;
}

type DatePart = "day" | "month" | "year";

/** The order in which a locale writes day, month and year. */
function partsOf(locale: string): readonly DatePart[] {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric", year: "numeric" }).formatToParts();
  return parts
    .map(({ type }) => type)
    .filter((type): type is DatePart => type === "day" || type === "month" || type === "year");
}

const yearFirst = ["year", "month", "day"] as const;
const dayFirst = ["day", "month", "year"] as const;

/** Four digits in front are a year, full stops mean day first; all else is as the locale has it. */
function orderOf(first: string, typed: string, usual: readonly DatePart[]): readonly DatePart[] {
  if (first.length === 4) return yearFirst;
  return typed.includes(".") ? dayFirst : usual;
}

/** A year as it is typed: with two digits, or with all four. */
const isYear = /^(?:\d{1,2}|[1-9]\d{3})$/u;

interface TypedDate {
  readonly day: number;
  readonly month: number;
  /** Null when none was typed. */
  readonly year: number | null;
  /** Year, month, day with hyphens, as only the Gregorian calendar is written. */
  readonly isIso: boolean;
}

function typedDate(text: string, usual: readonly DatePart[]): TypedDate | null {
  const match = /^\s*(\d{1,4})\s*[./\-\s]\s*(\d{1,2})(?:\s*[./\-\s]\s*(\d{1,4})?)?\s*\.?\s*$/u.exec(text);
  if (match === null) return null;
  const typed = match.slice(1).filter((part) => part !== undefined);
  const wanted = orderOf(typed[0] ?? "", text, usual);
  const names = typed.length === 3 ? wanted : wanted.filter((part) => part !== "year");
  const found: Partial<Record<DatePart, string>> = {};
  for (const [index, name] of names.entries()) found[name] = typed[index] ?? "";
  const { day = "", month = "", year } = found;
  if (day === "" || month === "" || (year !== undefined && !isYear.test(year))) return null;
  const isIso = /^\s*\d{4}-\d{1,2}-\d{1,2}\s*$/u.test(text);
  return { day: Number(day), month: Number(month), year: year === undefined ? null : Number(year), isIso };
}

/** Dates of an office are at most so many years away: others are of another calendar. */
const officeYears = 200;

/**
 * Reads a typed date the way the locale writes it, as `YYYY-MM-DD`: `5.11.2026` is the fifth of November, and so is
 * `5/11/2569` in Thailand. Without a year, `today`'s is meant. Null when it is no date, or not for certain.
 */
export function createDateParser(
  locale: string,
  today: () => Date = () => new Date(),
): (typed: string) => string | null {
  const order = partsOf(locale);
  const own = ownCalendar(locale);
  const isNear = (iso: string | null) =>
    iso !== null && Math.abs(Number(iso.slice(0, 4)) - today().getFullYear()) <= officeYears;
  return (text) => {
    const typed = typedDate(plainDigits(text), order);
    if (typed === null) return null;
    const { day, month, year, isIso } = typed;
    const thisYear = own?.numbers(today().getTime())?.year ?? today().getFullYear();
    const date = { day, month, year: year === null ? thisYear : fullYear(year, thisYear) };
    const here = isoDate(date);
    if (own === null) return here;
    const there = own.iso(date);
    if (isIso) return isNear(here) || !isNear(there) ? here : null;
    if (isNear(there)) return there;
    return isNear(here) ? here : null;
  };
}

/**
 * Writes `YYYY-MM-DD` in numbers, as the locale does, wherever `createDateParser` of the same locale reads that back; else
 * as it stands, as it does what is no date.
 */
export function createDateWriter(locale: string, today?: () => Date): (iso: string) => string {
  const parse = createDateParser(locale, today);
  const format = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
  return (iso) => {
    if (!isIsoDate(iso)) return iso;
    const written = format.format(new Date(`${iso}T00:00:00Z`));
    return parse(written) === iso ? written : iso;
  };
}

/** Whether a text has a year of three digits, or one before the year 1000. */
export function hasDoubtfulYear(text: string): boolean {
  const parts = plainDigits(text)
    .trim()
    .split(/[./\-\s]+/u);
  return parts.length >= 3 && parts.some((part) => /^(?:\d{3}|0\d{3})$/u.test(part));
}
