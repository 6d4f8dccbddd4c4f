import { z } from "zod";
import { defineFlow } from "../../engine/index.ts";
import { offer } from "./offer.ts";

const manyPieces = 100;
const discount = 0.05;

/** Shows authors how long forms are laid out: in steps, in tabs, with a computed field, with a view of their own. */
export const offers = defineFlow({
  id: "offers",
  version: 1,
  title: { en: "Gallery of layouts", de: "Galerie der Anordnungen" },
  description: {
    en: "An offer is filled in step by step, checked in tabs, and rated. For authors of flows.",
    de: "Ein Angebot wird Schritt für Schritt ausgefüllt, in Reitern geprüft und bewertet. Für alle, die Abläufe schreiben.",
  },
  summary: ({ artifact }) => ({ en: `Offer for ${artifact.customer}`, de: `Angebot für ${artifact.customer}` }),
  processTitle: ({ artifact }) => ({ en: `Offer for ${artifact.customer}`, de: `Angebot für ${artifact.customer}` }),
  keyFigure: { artifact: "total" },
  data: z.object({
    stars: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .meta({ "x-ui": { title: { en: "Stars", de: "Sterne" } } }),
  }),
  artifact: offer,
  nodes: (node) => {
    const fields = ["customer", "mail", "pieces", "price", "until", "remark"] as const;
    const computed = {
      artifact: {
        total: ({ artifact: { pieces, price } }: { artifact: { pieces?: number; price?: number } }) =>
          pieces === undefined || price === undefined
            ? undefined
            : Math.round(pieces * price * (pieces < manyPieces ? 1 : 1 - discount) * 100) / 100,
      },
    };
    return {
      write: node
        .start({ artifact: [...fields, "template"], computed, layout: "steps" })
        .annotate({ title: { en: "Write an offer", de: "Angebot schreiben" } })
        .permission("offers.write")
        .next("check"),
      check: node
        .view({ artifact: fields, computed, layout: "tabs" })
        .annotate({ title: { en: "Check the offer", de: "Angebot prüfen" } })
        .permission({ autoCreate: true })
        .next("rate"),
      // drawn by renderer/views/offers/rate.tsx
      rate: node
        .view({ data: ["stars"], show: { artifact: ["customer", "total"] } })
        .annotate({ title: { en: "Rate the offer", de: "Angebot bewerten" } })
        .permission({ autoCreate: true })
        .next("end"),
      end: node.end().annotate({ title: { en: "Rated", de: "Bewertet" } }),
    };
  },
});
