/** A day as the locale writes it, with its year unless that is the present one. */
export function shortDay(at: number, now: number, locale: string): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : { year: "numeric" as const };
  return new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", ...year }).format(at);
}
