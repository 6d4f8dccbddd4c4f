function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Two digits mean the century a person would mean: up to 30 years ahead, else the last one. */
function fullYear(year: number, thisYear: number): number {
  if (year >= 100) return year;
  const inThisCentury = Math.floor(thisYear / 100) * 100 + year;
  return inThisCentury > thisYear + 30 ? inThisCentury - 100 : inThisCentury;
}

type DatePart = "day" | "month" | "year";

/** The order in which a locale writes day, month and year. */
function partsOf(locale: string): readonly DatePart[] {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric", year: "numeric" }).formatToParts();
  return parts
    .map(({ type }) => type)
    .filter((type): type is DatePart => type === "day" || type === "month" || type === "year");
}

const yearFirst = ["year", "month", "day"] as const;
const dayFirst = ["day", "month", "year"] as const;

/** Four digits in front are a year, full stops mean day first; all else is as the locale has it. */
function orderOf(first: string, typed: string, usual: readonly DatePart[]): readonly DatePart[] {
  if (first.length === 4) return yearFirst;
  return typed.includes(".") ? dayFirst : usual;
}

/**
 * Reads a typed date the way the locale writes it, as `YYYY-MM-DD`: `5.11.2026` is the fifth of November.
 * Without a year, `today`'s is meant. Null when it is no date.
 */
export function createDateParser(
  locale: string,
  today: () => Date = () => new Date(),
): (typed: string) => string | null {
  const order = partsOf(locale);
  return (typed) => {
    const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(typed);
    if (iso !== null) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const match = /^\s*(\d{1,4})\s*[./\-\s]\s*(\d{1,2})(?:\s*[./\-\s]\s*(\d{1,4})?)?\s*\.?\s*$/.exec(typed);
    if (match === null) return null;
    const thisYear = today().getFullYear();
    const typedParts = match.slice(1).filter((part) => part !== undefined);
    const wanted = orderOf(typedParts[0] ?? "", typed, order);
    const names = typedParts.length === 3 ? wanted : wanted.filter((part) => part !== "year");
    const found: Partial<Record<DatePart, number>> = {};
    for (const [index, name] of names.entries()) found[name] = Number(typedParts[index]);
    const { day, month, year } = found;
    if (day === undefined || month === undefined) return null;
    return isoDate(year === undefined ? thisYear : fullYear(year, thisYear), month, day);
  };
}

/** Writes `YYYY-MM-DD` in numbers, as the locale does; `createDateParser` of the same locale reads it back. */
export function createDateWriter(locale: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
  return (iso) => format.format(new Date(`${iso}T00:00:00Z`));
}
