import { createValueFormats, type ValueFormats } from "../../engine/contract/value-formats.ts";
import { type DayOfWeek, weekStart } from "./week-start.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Dates, times and numbers as the person's locale writes them. Times are UTC milliseconds, shown in local time. */
export interface Formats extends ValueFormats {
  readonly locale: string;
  time(at: number): string;
  /** The day with its weekday, for headings. */
  day(at: number): string;
  /** Date and time, without the year when it is the one of `now`. */
  shortDateTime(at: number, now: number): string;
  /** How far `at` is from `now`, in the largest fitting unit; whole days are counted as the calendar does. */
  relative(at: number, now: number): string;
  /** Midnights between two points in time, in local time. */
  daysBetween(from: number, to: number): number;
  /** Yesterday, today, tomorrow. */
  relativeDay(days: -1 | 0 | 1): string;
  /** Monday. */
  weekday(at: number): string;
  /** The day; with its year only where it would be taken for another. */
  shortDate(at: number, now: number): string;
  /** An amount without the smaller unit where there is none of it, for rows. */
  shortMoney(value: number, currency: string): string;
  /** A part of a whole, from 0 to 1. */
  percent(fraction: number): string;
  /** The day on which calendars begin a week: 0 is Sunday. */
  readonly weekStart: DayOfWeek;
}

/** Midnights between two moments, in local time. */
export function daysBetween(from: number, to: number): number {
  const noon = (at: number) => {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
  };
  return Math.round((noon(to) - noon(from)) / day);
}

function distance(at: number, now: number): [value: number, unit: Intl.RelativeTimeFormatUnit] {
  const away = at - now;
  const size = Math.abs(away);
  if (size < minute) return [0, "second"];
  if (size < hour) return [Math.round(away / minute), "minute"];
  if (size < day) return [Math.round(away / hour), "hour"];
  return [daysBetween(now, at), "day"];
}

/** For amounts without a part of the smaller unit; null for a currency that nobody knows. */
function wholeMoneyFormat(locale: string, currency: string): Intl.NumberFormat | null {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 });
  } catch {
    return null;
  }
}

export function createFormats(locale: string): Formats {
  const values = createValueFormats(locale);
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const thisYear = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    hour: dateTime.resolvedOptions().hour12 === true ? "numeric" : "2-digit",
    minute: "2-digit",
  });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long" });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const dayOfAnyYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
  const relativeDay = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return {
    ...values,
    locale,
    weekStart: weekStart(locale),
    shortDateTime: (at, now) =>
      (new Date(at).getFullYear() === new Date(now).getFullYear() ? thisYear : dateTime).format(at),
    time: (at) => time.format(at),
    day: (at) => dayFormat.format(at),
    relative: (at, now) => {
      if (Math.abs(at - now) >= 30 * day) return values.date(at);
      return relative.format(...distance(at, now));
    },
    daysBetween,
    relativeDay: (days) => relativeDay.format(days, "day"),
    weekday: (at) => weekday.format(at),
    shortDate: (at, now) => (Math.abs(at - now) < 300 * day ? dayOfYear : dayOfAnyYear).format(at),
    shortMoney: (value, currency) => {
      const whole = Number.isInteger(value) ? wholeMoneyFormat(locale, currency) : null;
      return whole === null ? values.money(value, currency) : whole.format(value);
    },
    percent: (fraction) => percent.format(fraction),
  };
}
