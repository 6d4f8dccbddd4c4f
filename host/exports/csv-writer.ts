import { stringify } from "csv-stringify/sync";

/** The mark by which spreadsheets know the letters' encoding. */
const byteOrderMark = "\ufeff";

export interface CsvWriter {
  readonly head: (headings: readonly string[]) => string;
  readonly lines: (lines: readonly (readonly string[])[]) => string;
}

/** Text as the spreadsheets of `locale` read it; no cell is run as a formula, and none breaks its line. */
export function csvWriter(locale: string): CsvWriter {
  const options = {
    delimiter: separatorOf(locale),
    record_delimiter: "windows",
    // the writer itself looks for its own line break alone
    quoted_match: /[\r\n\v\f\u0085\u2028\u2029]/u,
  } as const;
  const write = (lines: readonly (readonly string[])[]) =>
    stringify(
      lines.map((cells) => cells.map(harmless)),
      options,
    );
  return { head: (headings) => byteOrderMark + write([headings]), lines: write };
}

/** Regions whose spreadsheets part cells with a semicolon although their decimal sign is a point. */
const semicolonRegions: ReadonlySet<string | undefined> = new Set(["CH", "LI"]);

function separatorOf(locale: string): ";" | "," {
  if (semicolonRegions.has(new Intl.Locale(locale).region)) return ";";
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value !== ".") ? ";" : ",";
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe: it is shown, never run. */
function harmless(text: string): string {
  return /^\s*[=+\-@\t\r]/u.test(text) && !isNumber(text) ? `'${text}` : text;
}

/** A negative number is no formula, and a spreadsheet has to reckon with it. */
function isNumber(text: string): boolean {
  return /^-?\d+(?:[.,]\d+)?$/u.test(text);
}
