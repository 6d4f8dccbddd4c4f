import type { Formats } from "./formats.ts";
import type { Translate } from "./translate.ts";

interface Localization {
  readonly t: Translate;
  readonly formats: Formats;
}

/** From so many days on a date says more than their number. */
const manyDays = 60;

/** When something is due, or since when it is late, in the few words that people use: 5:00 PM, Wednesday, 5 days late. */
export function dueText(due: number, now: number, { t, formats }: Localization): string {
  const days = formats.daysBetween(now, due);
  if (due < now) return lateText(due, now, -days, { t, formats });
  if (days === 0) return formats.time(due);
  if (days === 1) return formats.relativeDay(1);
  return days < 7 ? formats.weekday(due) : formats.shortDate(due, now);
}

function lateText(due: number, now: number, days: number, { t, formats }: Localization): string {
  if (days === 0) return t("due.since", { when: formats.time(due) });
  if (days === 1) return t("due.since", { when: formats.relativeDay(-1) });
  return days < manyDays ? t("due.days-late", { days }) : t("due.since", { when: formats.shortDate(due, now) });
}
