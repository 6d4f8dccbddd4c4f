import type { Text } from "../engine/index.ts";

const money = (locale: string) => new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
const medium = (locale: string) =>
  new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });

/** Made once: titles are written whenever a process changes. */
const euros = { en: money("en"), de: money("de") };
const dates = { en: medium("en"), de: medium("de") };

/** Lists write the same ones again and again, and each takes a tenth of a millisecond. */
const periods = new Map<string, Exclude<Text, string>>();
const maxPeriods = 10_000;

/** The same words twice, each as its language writes them. */
function inBoth(write: (locale: "en" | "de") => string): Exclude<Text, string> {
  return { en: write("en"), de: write("de") };
}

/** What something costs: "Forklift, €19,800.00", "Gabelstapler, 19.800,00 €". */
export function priced(what: string, amount = 0): Exclude<Text, string> {
  return inBoth((locale) => `${what}, ${euros[locale].format(amount)}`);
}

/** From one date until another, as `2026-03-02`: "Mar 2 – 6, 2026", "2.–6. März 2026". */
export function period(from: string, until: string): Exclude<Text, string> {
  const key = `${from} ${until}`;
  const known = periods.get(key) ?? writePeriod(from, until);
  if (periods.size >= maxPeriods) periods.clear();
  periods.set(key, known);
  return known;
}

function writePeriod(from: string, until: string): Exclude<Text, string> {
  const [first, last] = [new Date(from), new Date(until)];
  return inBoth((locale) => dates[locale].formatRange(first, last));
}
