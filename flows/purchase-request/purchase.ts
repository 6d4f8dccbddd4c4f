import { z } from "zod";
import { defineArtifact, fileField, rule, ui } from "../../engine/index.ts";

/** From here on one quote is not enough. */
const threeQuotesFrom = 1_000;

const quote = z.object({
  supplier: ui(z.string().trim().min(1).max(80), { title: { en: "Supplier", de: "Lieferant" } }),
  price: ui(z.number().min(0).max(10_000_000), { currency: "EUR", title: { en: "Price", de: "Preis" } }),
  weeks: ui(z.int().min(0).max(104).optional(), {
    unit: { en: "weeks", de: "Wochen" },
    title: { en: "Delivery within", de: "Lieferung in" },
  }),
  paper: ui(fileField({ accept: [".pdf", "image/*", ".txt"] }).optional(), { title: { en: "Quote", de: "Angebot" } }),
});

export type Quote = z.output<typeof quote>;

/** Something to buy, with what others want for it. */
export const purchase = defineArtifact({
  id: "purchase",
  title: { en: "Purchase", de: "Anschaffung" },
  label: ({ what }) => what,
  schema: z
    .object({
      what: ui(z.string().trim().min(1).max(120), { column: true, title: { en: "What", de: "Was" } }),
      reason: ui(z.string().trim().min(1).max(1_000), {
        widget: "multiline",
        title: { en: "What it is needed for", de: "Wofür es gebraucht wird" },
      }),
      costCentre: ui(z.string().trim().min(1).max(20), {
        prefill: "last",
        width: "half",
        title: { en: "Cost center", de: "Kostenstelle" },
      }),
      neededBy: ui(z.iso.date().optional(), { width: "half", title: { en: "Needed by", de: "Gebraucht bis" } }),
      quotes: ui(z.array(quote).min(1).max(10), {
        title: { en: "Quotes", de: "Angebote" },
        help: {
          en: "Three quotes from 1,000 euros. The lowest counts.",
          de: "Ab 1.000 Euro drei. Das günstigste zählt.",
        },
      }),
      supplier: ui(z.string().optional(), { column: true, title: { en: "Supplier", de: "Lieferant" } }),
      amount: ui(z.number().optional(), { column: true, currency: "EUR", title: { en: "Amount", de: "Betrag" } }),
    })
    .check(
      rule(({ quotes }) => quotes.length >= 3 || quotes.every(({ price }) => price < threeQuotesFrom), {
        at: "quotes",
        says: { en: "Three quotes are needed from 1,000 euros.", de: "Ab 1.000 Euro sind drei Angebote nötig." },
      }),
    ),
});

/** The quote that counts; undefined while none has a price. */
export function cheapest(quotes: readonly Partial<Quote>[] = []): Partial<Quote> | undefined {
  const priced = quotes.filter(({ price }) => price !== undefined);
  return priced.toSorted((one, other) => (one.price ?? 0) - (other.price ?? 0))[0];
}
