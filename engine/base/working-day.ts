/** The working day to which a moment belongs, such as `2026-11-30`: what is done on a weekend belongs to the Monday after it. */
export function workingDayOf(at: number, timeZone: string): string {
  const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const parts = new Intl.DateTimeFormat("en", options).formatToParts(at);
  const part = (type: "year" | "month" | "day") => Number(parts.find((one) => one.type === type)?.value);
  const day = new Date(Date.UTC(part("year"), part("month") - 1, part("day")));
  const [sunday, saturday] = [0, 6];
  const ahead = day.getUTCDay() === saturday ? 2 : day.getUTCDay() === sunday ? 1 : 0;
  day.setUTCDate(day.getUTCDate() + ahead);
  return day.toISOString().slice(0, "2026-11-30".length);
}
