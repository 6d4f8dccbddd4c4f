import { createDateParser } from "./date-parser.ts";
import { createDateTimeParser } from "./date-time-parser.ts";
import { createNumberParser } from "./number-parser.ts";
import { createTimeParser } from "./time-parser.ts";

/** Readers of what the people of a locale write. Each gives null for what it doesn't understand for certain. */
export interface Parsers {
  readonly number: ReturnType<typeof createNumberParser>;
  /** As `YYYY-MM-DD`. */
  readonly date: (text: string) => string | null;
  /** As `HH:MM`, with seconds when there are some. */
  readonly time: (text: string) => string | null;
  /** In local time, with its offset; without one where a clock change skips or repeats it. */
  readonly dateTime: (text: string) => string | null;
}

export function createParsers(locale: string): Parsers {
  const date = createDateParser(locale);
  const time = createTimeParser(locale);
  return { number: createNumberParser(locale), date, time, dateTime: createDateTimeParser(date, time) };
}
