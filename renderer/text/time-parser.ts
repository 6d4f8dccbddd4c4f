const form =
  /^(?<hour>\d{1,2})(?:\s*[:.h]?\s*(?<minute>\d{2}))?(?:[:.](?<second>\d{2}))?h?\s*(?:(?<half>[ap])\.?\s?m?\.?)?(?:\s*Uhr)?$/iu;

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * Reads a typed time of day as `HH:MM`, or `HH:MM:SS` when it has seconds: `14:30`, `14.30 Uhr`, `1430`, `14h30`,
 * `2:30 p.m.`, and whatever `timeOfDay` of the formats writes. Null when it is none.
 */
export function parseTime(typed: string): string | null {
  const { hour: typedHour, minute = "00", second, half } = form.exec(typed.trim())?.groups ?? {};
  const hour = typedHour === undefined ? null : hourOfDay(Number(typedHour), half);
  if (hour === null || hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${two(hour)}:${minute}${second === undefined ? "" : `:${second}`}`;
}

/** Noon is 12 p.m., midnight 12 a.m. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
