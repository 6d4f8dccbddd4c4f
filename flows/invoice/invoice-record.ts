import { z } from "zod";
import { defineArtifact, fileField, recordField, rule, ui } from "../../engine/index.ts";
import { purchase } from "../purchase-request/purchase.ts";
import { isIban, noIban, typedIban } from "./iban.ts";

const from = { en: "From whom", de: "Von wem" };
const sum = { en: "How much", de: "Wie viel" };

/** What somebody wants to be paid for, with the paper it came on. */
export const invoiceRecord = defineArtifact({
  id: "invoice",
  title: { en: "Invoice", de: "Rechnung" },
  label: ({ supplier, number }) => `${supplier} ${number}`,
  schema: z
    .object({
      paper: ui(fileField({ accept: [".pdf", ".xml", ".txt", "image/*"] }), {
        section: from,
        title: { en: "Invoice", de: "Rechnung" },
      }),
      supplier: ui(z.string().trim().min(1).max(80), {
        section: from,
        column: true,
        title: { en: "Supplier", de: "Lieferant" },
      }),
      number: ui(z.string().trim().min(1).max(40), {
        section: from,
        width: "half",
        column: true,
        title: { en: "Invoice number", de: "Rechnungsnummer" },
      }),
      date: ui(z.iso.date(), { section: from, width: "half", title: { en: "Date", de: "Datum" } }),
      purchase: ui(recordField(purchase).optional(), {
        section: from,
        title: { en: "For the purchase", de: "Zur Beschaffung" },
      }),
      amount: ui(z.number().min(0.01).max(10_000_000), {
        section: sum,
        width: "half",
        column: true,
        currency: "EUR",
        title: { en: "Amount", de: "Betrag" },
      }),
      payBy: ui(z.iso.date(), {
        section: sum,
        width: "half",
        column: true,
        title: { en: "Pay by", de: "Zahlbar bis" },
      }),
      iban: ui(typedIban, {
        section: sum,
        title: { en: "IBAN", de: "IBAN" },
        help: {
          en: "Without an IBAN, the invoice is paid manually.",
          de: "Ohne IBAN wird die Rechnung von Hand bezahlt.",
        },
      }),
    })
    .check(rule(({ iban }) => iban === undefined || isIban(iban), { at: "iban", says: noIban })),
});
