import { z } from "zod";
import { defineArtifact, ui } from "../../engine/index.ts";

const customer = { en: "Customer", de: "Kundschaft" };
const goods = { en: "Goods", de: "Waren" };
const terms = { en: "Terms", de: "Bedingungen" };

/** An offer to a customer: short enough to be read at once, long enough to be filled in steps. */
export const offer = defineArtifact({
  id: "offer",
  title: { en: "Offer", de: "Angebot" },
  label: ({ customer: name }) => name,
  schema: z.object({
    customer: ui(z.string().trim().min(1).max(80), {
      section: customer,
      column: true,
      title: { en: "Customer", de: "Kundin oder Kunde" },
    }),
    mail: ui(z.email().optional(), { section: customer, title: { en: "E-mail", de: "E-Mail" } }),
    pieces: ui(z.int().min(1).max(10_000), { section: goods, width: "half", title: { en: "Pieces", de: "Stück" } }),
    price: ui(z.number().min(0), {
      section: goods,
      width: "half",
      currency: "EUR",
      title: { en: "Price each", de: "Einzelpreis" },
    }),
    total: ui(z.number().optional(), {
      section: goods,
      currency: "EUR",
      column: true,
      title: { en: "Total", de: "Summe" },
      help: { en: "With five percent off from 100 pieces on.", de: "Ab 100 Stück fünf Prozent Nachlass." },
    }),
    until: ui(z.iso.date(), { section: terms, title: { en: "Valid until", de: "Gültig bis" } }),
    remark: ui(z.string().max(500).optional(), { section: terms, title: { en: "Remark", de: "Bemerkung" } }),
    template: ui(z.string().default("standard"), { widget: "hidden", title: { en: "Template", de: "Vorlage" } }),
  }),
});
