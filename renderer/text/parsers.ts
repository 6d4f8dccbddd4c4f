import { createDateParser } from "./date-parser.ts";

/** Readers of what the people of a locale write. */
export interface Parsers {
  /** Null when it is no number. */
  readonly number: (text: string) => number | null;
  /** As `YYYY-MM-DD`; null when it is no date. */
  readonly date: (text: string) => string | null;
}

export function createParsers(locale: string): Parsers {
  return { number: createNumberParser(locale), date: createDateParser(locale) };
}

/** Reads `1.234,56 €` where thousands have full stops; words around the digits don't matter. */
function createNumberParser(locale: string): (text: string) => number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const [decimal, group] = [part("decimal"), part("group")];
  return (text) => {
    const plain = text
      .replaceAll(group, "")
      .replaceAll(/[^\d.,+-]/gu, "")
      .replace(decimal, ".");
    const number = Number(plain);
    return plain === "" || Number.isNaN(number) ? null : number;
  };
}
