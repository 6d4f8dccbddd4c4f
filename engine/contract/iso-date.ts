/** Numbers of a date in some calendar. */
export interface DateNumbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `YYYY-MM-DD` of a date in the Gregorian calendar; null when there is no such day. */
export function isoDate({ year, month, day }: DateNumbers): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Whether a text is `YYYY-MM-DD` and there is such a day. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  return year !== undefined && isoDate({ year: Number(year), month: Number(month), day: Number(day) }) !== null;
}
