export type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What engines know of a locale's weeks: older ones as a property, newer ones as a method; 7 is Sunday. */
interface KnowsWeeks {
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}

/** The day on which a week begins where the locale is at home, 0 is Sunday; Monday where nobody knows. */
export function weekStart(
  locale: string,
  parse: (tag: string) => KnowsWeeks = (tag) => new Intl.Locale(tag) as KnowsWeeks,
): DayOfWeek {
  const known = parse(locale);
  const { firstDay } = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 1 };
  return (firstDay % 7) as DayOfWeek;
}
