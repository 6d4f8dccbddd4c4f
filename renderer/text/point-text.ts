import { shortDay } from "../../contract/diagram/short-day.ts";
import { daysBetween, type Formats } from "./formats.ts";

/** When something happened, as people say it: "today, 10:07 AM", "Fri, 4:48 PM", "Nov 26". */
export function pointText(at: number, now: number, { locale, time }: Pick<Formats, "locale" | "time">): string {
  const days = daysBetween(now, at);
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
    return `${day}, ${time(at)}`;
  }
  if (Math.abs(days) < 7) {
    return `${new Intl.DateTimeFormat(locale, { weekday: "short" }).format(at)}, ${time(at)}`;
  }
  return shortDay(at, now, locale);
}
