import type { Preferences } from "../../engine/contract/index.ts";

type QuietHours = NonNullable<Preferences["quietHours"]>;

/** Whether the system is to show nothing at a local time; hours may go past midnight. */
export function isQuiet(at: Date, { from, until, weekends }: QuietHours): boolean {
  const [sunday, saturday] = [0, 6];
  if (weekends && (at.getDay() === sunday || at.getDay() === saturday)) return true;
  if (from === null || until === null || from === until) return false;
  const minute = at.getHours() * 60 + at.getMinutes();
  const [begin, end] = [minuteOf(from), minuteOf(until)];
  return begin < end ? minute >= begin && minute < end : minute >= begin || minute < end;
}

function minuteOf(timeOfDay: string): number {
  const [hours, minutes] = timeOfDay.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
