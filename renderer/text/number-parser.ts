import type { WidgetOf } from "../../engine/contract/index.ts";
import { plainDigits } from "./plain-digits.ts";

/** What stands between thousands, and what before the decimals. */
interface Separators {
  readonly group: string;
  readonly decimal: string;
}

/** How numbers are written somewhere. */
const conventions: readonly Separators[] = [
  { group: ",", decimal: "." },
  { group: ".", decimal: "," },
  { group: " ", decimal: "," },
  { group: " ", decimal: "." },
  { group: "'", decimal: "." },
  { group: "'", decimal: "," },
  { group: "٬", decimal: "٫" },
];

type Amount = Partial<Pick<WidgetOf<"number">, "currency" | "unit">>;

/**
 * Reads a number as the locale writes it, else as it is written elsewhere if there is one way only: `1.5` is one and a
 * half in German too, `1.234` is a thousand. The field's own currency or unit may stand beside it. Null for all else: what
 * has two readings, more digits than a number keeps or more decimals than its currency has, and what is no number.
 */
export function createNumberParser(locale: string): (text: string, amount?: Amount) => number | null {
  const own = separatorsOf(locale);
  const currencies = new Map<string, Currency>();
  return (text, { currency, unit } = {}) => {
    const money = currency === undefined ? undefined : (currencies.get(currency) ?? currencyOf(locale, currency));
    if (currency !== undefined && money !== undefined) currencies.set(currency, money);
    const bare = withoutNames(normalized(text), [
      ...(money?.names ?? []),
      ...(unit === undefined ? [] : [small(unit)]),
    ]);
    const written = plainNumber(bare, own) ?? onlyReading(bare);
    if (written === null || (money !== undefined && decimalsOf(written) > money.decimals)) return null;
    return isExact(written) ? Number(written) + 0 : null;
  };
}

/** Why a text is no number, as far as that can be said without its field. */
export function numberProblem(text: string): "ambiguous" | "inexact" | "decimals" | "none" {
  const readings = readingsOf(normalized(text));
  const [only] = readings;
  if (only === undefined) return "none";
  if (readings.length > 1) return "ambiguous";
  return isExact(only) ? "decimals" : "inexact";
}

const known = new Map<string, Separators>();

/** Asked once for each locale: a formatter takes longer to make than an input. */
function separatorsOf(locale: string): Separators {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const part = (type: string) => normalized(parts.find((one) => one.type === type)?.value ?? "");
  const separators = { group: part("group"), decimal: part("decimal") };
  known.set(locale, separators);
  return separators;
}

/** The same text with plain digits, signs, apostrophes and blanks. */
function normalized(text: string): string {
  const plain = plainDigits(text)
    .replaceAll(/[\u2212\uFE63\uFF0D]/gu, "-")
    .replaceAll("\uFF0B", "+")
    .replaceAll("\uFF0E", ".")
    .replaceAll("\uFF0C", ",")
    .replaceAll(/[’‘ʼ＇]/gu, "'")
    .replaceAll(/[\u00A0\u2007\u2009\u202F\u3000]/gu, " ");
  // a blank may be what stands between thousands
  return plain === " " ? plain : plain.replaceAll(/^ +| +$/gu, "");
}

interface Currency {
  /** What may stand beside an amount, in small letters. */
  readonly names: readonly string[];
  readonly decimals: number;
}

function currencyOf(locale: string, currency: string): Currency {
  const names = [currency];
  let decimals = 2;
  for (const currencyDisplay of ["symbol", "narrowSymbol"] as const) {
    const format = currencyFormat(locale, currency, currencyDisplay);
    if (format === null) continue;
    decimals = format.resolvedOptions().maximumFractionDigits ?? decimals;
    names.push(...format.formatToParts(1).flatMap(({ type, value }) => (type === "currency" ? [value] : [])));
  }
  return { names: names.map(small), decimals };
}

/** Null for a currency that nobody knows. */
function currencyFormat(locale: string, currency: string, currencyDisplay: "symbol" | "narrowSymbol") {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay });
  } catch {
    return null;
  }
}

function small(name: string): string {
  return normalized(name).toLowerCase();
}

/** Takes one name away, before or behind the digits, before or behind the sign. */
function withoutNames(text: string, names: readonly string[]): string {
  const [, sign = "", rest = ""] = /^([+-]? ?)(.*)$/su.exec(text) ?? [];
  const inSmall = rest.toLowerCase();
  for (const name of names) {
    if (name === "" || inSmall.length !== rest.length) continue;
    if (inSmall.startsWith(name)) return sign.trim() + rest.slice(name.length).trimStart();
    if (inSmall.endsWith(name)) return sign.trim() + rest.slice(0, -name.length).trimEnd();
  }
  return text;
}

/** The one number that a text is, however it is written; null when it is none or several. */
function onlyReading(text: string): string | null {
  const readings = readingsOf(text);
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

function readingsOf(text: string): readonly string[] {
  const readings = new Map<number, string>();
  for (const separators of conventions) {
    const written = plainNumber(text, separators);
    if (written !== null) readings.set(Number(written), written);
  }
  return [...readings.values()];
}

const patterns = new Map<string, RegExp>();

function patternOf({ group, decimal }: Separators): RegExp {
  const key = `${group}${decimal}`;
  const found = patterns.get(key);
  if (found !== undefined) return found;
  const thousands = `[1-9]\\d{0,2}(?:[${group}]\\d{3})+`;
  // in India only the last three digits are thousands, the others go in pairs
  const lakhs = group === "," ? `|[1-9]\\d?(?:,\\d{2})+,\\d{3}` : "";
  const pattern = new RegExp(`^([+-]?)(\\d+|${thousands}${lakhs})?(?:[${decimal}](\\d+))?$`, "u");
  patterns.set(key, pattern);
  return pattern;
}

/** The number as JavaScript writes it, `-1234.5`; null when the text isn't one with these separators. */
function plainNumber(text: string, separators: Separators): string | null {
  const [, sign, whole, decimals] = patternOf(separators).exec(text) ?? [];
  if (whole === undefined && decimals === undefined) return null;
  const digits = (whole ?? "0").replaceAll(separators.group, "");
  return `${sign === "-" ? "-" : ""}${digits}${decimals === undefined ? "" : `.${decimals}`}`;
}

function decimalsOf(written: string): number {
  return written.split(".")[1]?.length ?? 0;
}

const digitsOfDoubles = 15;

/** Whether no digit is lost in a JavaScript number. */
function isExact(written: string): boolean {
  const typed = withoutIdleZeros(written);
  if (typed.replace(/\D/u, "").length <= digitsOfDoubles) return true;
  const kept = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 100 });
  return withoutIdleZeros(kept.format(Number(written))) === typed;
}

/** Without zeros that say nothing: those in front, and those behind the decimals. */
function withoutIdleZeros(written: string): string {
  const [whole = "", decimals = ""] = written.replace("-", "").split(".");
  return `${whole.replace(/^0+/u, "")}.${decimals.replace(/0+$/u, "")}`;
}
