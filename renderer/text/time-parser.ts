import type { Formats } from "./formats.ts";
import { plainDigits } from "./plain-digits.ts";

const form =
  /^(?<hour>\d{1,2})(?:\s*[:.h]?\s*(?<minute>\d{2}))?(?:[:.](?<second>\d{2})(?<fraction>\.\d{1,9})?)?h?\s*(?:(?<half>[ap])\.?\s?m?\.?)?(?:\s*Uhr)?$/iu;

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * Reads a typed time of day as `HH:MM`, or with seconds when it has some: `14:30`, `14.30 Uhr`, `1430`, `14h30`,
 * `2:30 p.m.`, and what `createTimeWriter` of the same locale writes. Null when it is none.
 */
export function createTimeParser(locale: string): (typed: string) => string | null {
  const halves = halvesOf(locale);
  return (typed) => {
    const plain = halves.reduce((text, [name, half]) => text.replace(name, half), plainDigits(typed).trim());
    const { hour: typedHour, minute = "00", second, fraction = "", half } = form.exec(plain)?.groups ?? {};
    const hour = typedHour === undefined ? null : hourOfDay(Number(typedHour), half);
    if (hour === null || hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
    return `${two(hour)}:${minute}${second === undefined ? "" : `:${second}${fraction}`}`;
  };
}

/** Writes `HH:MM`, with seconds or without, as the locale does, wherever that is read back; anything else as it stands. */
export function createTimeWriter(formats: Formats): (time: string) => string {
  const parse = createTimeParser(formats.locale);
  return (time) => {
    const written = formats.timeOfDay(time);
    return parse(written) === time ? written : time;
  };
}

/** What the locale calls the halves of the day, where those aren't a.m. and p.m. */
function halvesOf(locale: string): readonly (readonly [name: string, half: "am" | "pm"])[] {
  const format = new Intl.DateTimeFormat(locale, { hour: "numeric", hour12: true, timeZone: "UTC" });
  const nameAt = (hour: number) =>
    format.formatToParts(hour * 3_600_000).find(({ type }) => type === "dayPeriod")?.value ?? "";
  const halves = [
    [nameAt(9), "am"],
    [nameAt(15), "pm"],
  ] as const;
  return halves.filter(([name]) => name !== "" && !/^[ap]/iu.test(name));
}

/** Noon is 12 p.m., midnight 12 a.m. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
