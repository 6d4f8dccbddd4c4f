import { z } from "zod";
import { defineFlow, ui } from "../../engine/index.ts";

/** What another supplier would want. Contract renewal starts one of these for each. */
export const offerRequest = defineFlow({
  id: "offer-request",
  version: 1,
  title: { en: "Competing offer", de: "Vergleichsangebot" },
  description: {
    en: "Another supplier is asked for an offer.",
    de: "Ein anderer Anbieter wird um ein Angebot gebeten.",
  },
  summary: ({ process: { data } }) => `${data.supplier}: ${data.subject}`,
  processTitle: ({ process: { data } }) => `${data.subject}, ${data.supplier}`,
  keyFigure: { data: "price" },
  data: z.object({
    supplier: ui(z.string(), { column: true, title: { en: "Supplier", de: "Anbieter" } }),
    subject: ui(z.string(), { title: { en: "Subject", de: "Gegenstand" } }),
    price: ui(z.number().min(0).max(10_000_000).optional(), {
      column: true,
      currency: "EUR",
      title: { en: "Price per year", de: "Preis pro Jahr" },
      help: { en: "Leave empty if there is no offer.", de: "Leer lassen, wenn kein Angebot kommt." },
    }),
  }),
  nodes: (node) => ({
    begin: node
      .startHandle(({ process }, input: { supplier: string; subject: string }) => {
        Object.assign(process.data, input);
      })
      .annotate({ title: { en: "Requested by contract renewal", de: "Von der Vertragsverlängerung angefordert" } })
      .next("ask"),
    ask: node
      .view({ data: ["price"], show: { data: ["supplier", "subject"] } })
      .annotate({ title: { en: "Ask for an offer", de: "Angebot einholen" } })
      .permission({ autoCreate: true })
      .due({ days: 7 })
      .next("known"),
    known: node.end({ title: { en: "Offer recorded", de: "Angebot erfasst" } }),
  }),
});
