import type { Text } from "../engine/index.ts";

/** The same words twice, each as its language writes them. */
function inBoth(write: (locale: string) => string): Exclude<Text, string> {
  return { en: write("en"), de: write("de") };
}

/** What something costs: "Forklift, €19,800.00", "Gabelstapler, 19.800,00 €". */
export function priced(what: string, amount = 0): Exclude<Text, string> {
  return inBoth((locale) => {
    const money = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
    return `${what}, ${money.format(amount)}`;
  });
}

/** From one date until another, as `2026-03-02`: "Mar 2 – 6, 2026", "2.–6. März 2026". */
export function period(from: string, until: string): Exclude<Text, string> {
  const [first, last] = [new Date(from), new Date(until)];
  return inBoth((locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).formatRange(first, last),
  );
}
