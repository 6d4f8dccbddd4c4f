import { createDateWriter } from "./date-parser.ts";
import type { Formats } from "./formats.ts";
import { createNumberWriter } from "./number-writer.ts";
import { createTimeWriter } from "./time-parser.ts";

/** Writers of what people type over; `Parsers` of the same locale read all of it back. */
export interface Writers {
  readonly number: (value: number) => string;
  /** `YYYY-MM-DD`; anything else comes back as it is. */
  readonly date: (iso: string) => string;
  /** `HH:MM`, with seconds or without; anything else comes back as it is. */
  readonly time: (iso: string) => string;
}

export function createWriters(formats: Formats): Writers {
  const { locale } = formats;
  return { number: createNumberWriter(locale), date: createDateWriter(locale), time: createTimeWriter(formats) };
}
