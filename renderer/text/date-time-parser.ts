import { formatLocal, isDateTime } from "./local-date-time.ts";
import { plainDigits } from "./plain-digits.ts";

type Read = (text: string) => string | null;

/**
 * Reads a date and a time of day in one text, as `formatLocal` gives them back: a time that a clock change skips or repeats
 * is left open. A moment with its offset stays as it is. Null when it is neither, or both in several ways.
 */
export function createDateTimeParser(date: Read, time: Read): Read {
  return (typed) => {
    const text = plainDigits(typed).trim();
    if (isDateTime(text)) return text;
    const readings = new Set<string>();
    for (const { index, 0: between } of text.matchAll(/[\s,،]+|T/gu)) {
      const [onDate, atTime] = [date(text.slice(0, index)), time(text.slice(index + between.length))];
      if (onDate !== null && atTime !== null) readings.add(formatLocal({ date: onDate, time: atTime }) ?? "");
    }
    const [only] = readings;
    return readings.size === 1 ? (only ?? null) : null;
  };
}
