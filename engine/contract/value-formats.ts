import { isIsoDate } from "./iso-date.ts";

/** Values of fields as a locale writes them: in windows, and in the index of the search, which finds what windows show. */
export interface ValueFormats {
  /** UTC milliseconds, as the day it is then. */
  date(at: number): string;
  /** UTC milliseconds. */
  dateTime(at: number): string;
  number(value: number): string;
  /** An amount of a currency, ISO 4217. */
  money(value: number, currency: string): string;
  /** A date without time, `2026-11-05`; anything else comes back as it is. */
  calendarDate(iso: string): string;
  /** A time of day without a date, `14:30` or `14:30:15`; anything else comes back as it is. */
  timeOfDay(iso: string): string;
}

/** A currency that nobody knows is written as it stands. */
function moneyFormat(locale: string, currency: string): Pick<Intl.NumberFormat, "format"> {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency });
  } catch {
    const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return { format: (value) => `${plain.format(value)} ${currency}` };
  }
}

/** Moments are shown in `timeZone`; in the machine's unless told. */
export function createValueFormats(locale: string, timeZone?: string): ValueFormats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const calendar = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" });
  const clockWithSeconds = new Intl.DateTimeFormat(locale, { timeStyle: "medium", timeZone: "UTC" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const currencies = new Map<string, Pick<Intl.NumberFormat, "format">>();
  return {
    date: (at) => date.format(at),
    dateTime: (at) => dateTime.format(at),
    number: (value) => number.format(value),
    money: (value, currency) => {
      const format = currencies.get(currency) ?? moneyFormat(locale, currency);
      currencies.set(currency, format);
      return format.format(value);
    },
    calendarDate: (iso) => (isIsoDate(iso) ? calendar.format(Date.parse(iso)) : iso),
    timeOfDay: (iso) => {
      const at = /^(?!24)\d{2}:\d{2}(?::\d{2})?$/.test(iso) ? Date.parse(`1970-01-01T${iso}Z`) : Number.NaN;
      return Number.isNaN(at) ? iso : (iso.length > 5 ? clockWithSeconds : clock).format(at);
    },
  };
}
