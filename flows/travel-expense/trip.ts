import { z } from "zod";
import { defineArtifact, fileField, rule, ui } from "../../engine/index.ts";

/** Above this, in euros, a receipt has to be there. */
const receiptFrom = 30;
const perKilometre = 0.3;

const expense = z.object({
  date: ui(z.iso.date(), { title: { en: "Date", de: "Datum" } }),
  kind: ui(z.enum(["train", "hotel", "meal", "taxi", "other"]), {
    title: { en: "Kind", de: "Art" },
    labels: {
      train: { en: "Train", de: "Bahn" },
      hotel: { en: "Hotel", de: "Hotel" },
      meal: { en: "Meal", de: "Verpflegung" },
      taxi: { en: "Taxi", de: "Taxi" },
      other: { en: "Other", de: "Sonstiges" },
    },
  }),
  amount: ui(z.number().min(0.01).max(100_000), { currency: "EUR", title: { en: "Amount", de: "Betrag" } }),
  receipt: ui(fileField({ accept: [".pdf", ".txt", "image/*"] }).optional(), {
    title: { en: "Receipt", de: "Beleg" },
  }),
});

type Expense = z.output<typeof expense>;

/** A trip that somebody paid for and wants back. */
export const trip = defineArtifact({
  id: "trip",
  title: { en: "Trip", de: "Reise" },
  label: ({ destination, from }) => `${destination}, ${from}`,
  schema: z
    .object({
      destination: ui(z.string().trim().min(1).max(80), { column: true, title: { en: "To", de: "Nach" } }),
      purpose: ui(z.string().trim().min(1).max(200), { title: { en: "Purpose", de: "Anlass" } }),
      from: ui(z.iso.date(), { width: "half", column: true, title: { en: "From", de: "Von" } }),
      until: ui(z.iso.date(), { width: "half", title: { en: "Until", de: "Bis" } }),
      kilometres: ui(z.int().min(1).max(20_000).optional(), {
        unit: "km",
        title: { en: "By own car", de: "Mit dem eigenen Auto" },
        help: { en: "30 cents per kilometer.", de: "30 Cent je Kilometer." },
      }),
      expenses: ui(z.array(expense).max(100), {
        title: { en: "Expenses", de: "Auslagen" },
        help: { en: "With a receipt above 30 euros.", de: "Über 30 Euro mit Beleg." },
      }),
      total: ui(z.number().optional(), { column: true, currency: "EUR", title: { en: "Total", de: "Summe" } }),
    })
    .check(
      rule(({ from, until }) => from <= until, {
        at: "until",
        says: { en: "The trip ends before it starts.", de: "Die Reise endet, bevor sie beginnt." },
      }),
    )
    .check(
      rule(({ expenses }) => expenses.every(({ amount, receipt }) => amount <= receiptFrom || receipt !== undefined), {
        at: "expenses",
        says: {
          en: "Every expense above 30 euros needs its receipt.",
          de: "Zu jeder Auslage über 30 Euro gehört ein Beleg.",
        },
      }),
    ),
});

/** In euros, to the cent. */
export function totalOf(expenses: readonly Partial<Expense>[] = [], kilometres = 0): number {
  const paid = expenses.reduce((sum, { amount = 0 }) => sum + amount, 0);
  return Math.round((paid + kilometres * perKilometre) * 100) / 100;
}
