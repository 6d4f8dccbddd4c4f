import type { DateNumbers } from "../../engine/contract/iso-date.ts";

const dayMs = 86_400_000;

/** Days in a year of the calendars of the moon; of all others it is the sun's. */
const moonYear = 354.367;
const sunYear = 365.2425;

/** So many days a guess may be away from the date it is for. */
const maxDaysAway = 45;

/** Dates of a calendar that isn't the Gregorian one. */
export interface OwnCalendar {
  /** What a day, in UTC milliseconds, is called there; null in calendars that don't count months in numbers. */
  readonly numbers: (at: number) => DateNumbers | null;
  /** As `YYYY-MM-DD` of the Gregorian calendar; null when there is no such day. */
  readonly iso: (date: DateNumbers) => string | null;
}

/** The calendar of a locale; null where it is the Gregorian one. */
export function ownCalendar(locale: string): OwnCalendar | null {
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
  if (calendar === "gregory" || calendar === "iso8601") return null;
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  const numbers = (at: number): DateNumbers | null => {
    const parts = format.formatToParts(at);
    const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value ?? Number.NaN);
    const found = { year: part("year"), month: part("month"), day: part("day") };
    return Object.values(found).some(Number.isNaN) ? null : found;
  };
  const yearDays = calendar.startsWith("islamic") ? moonYear : sunYear;
  return { numbers, iso: (date) => searchDay(date, numbers, yearDays) };
}

/** Guesses the day from the length of years, and looks around there. */
function searchDay(wanted: DateNumbers, numbers: OwnCalendar["numbers"], yearDays: number): string | null {
  const known = numbers(0);
  if (known === null) return null;
  const years = wanted.year - known.year + (wanted.month - known.month) / 12;
  const guess = Math.round(years * yearDays + wanted.day - known.day);
  for (let away = 0; away <= maxDaysAway; away += 1) {
    for (const at of [(guess - away) * dayMs, (guess + away) * dayMs]) {
      const found = numbers(at);
      const isFound = found?.year === wanted.year && found.month === wanted.month && found.day === wanted.day;
      if (isFound) return new Date(at).toISOString().slice(0, 10);
    }
  }
  return null;
}
