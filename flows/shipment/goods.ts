import { z } from "zod";
import { defineArtifact, ui } from "../../engine/index.ts";

/** Who picks goods up. */
export const carriers = z.enum(["post", "express", "haulier"]);

export const carrierLabels = {
  post: { en: "Post", de: "Post" },
  express: { en: "Express service", de: "Expressdienst" },
  haulier: { en: "Haulier", de: "Spedition" },
};

const goodsSection = { en: "What", de: "Was" };
const way = { en: "Where to", de: "Wohin" };

/** Something that leaves the house. */
export const goods = defineArtifact({
  id: "goods",
  title: { en: "Goods", de: "Ware" },
  label: ({ what, to }) => `${what} → ${to}`,
  schema: z.object({
    what: ui(z.string().trim().min(1).max(120), {
      section: goodsSection,
      column: true,
      title: { en: "Goods", de: "Ware" },
    }),
    weight: ui(z.number().min(0.01).max(40_000), {
      section: goodsSection,
      width: "half",
      unit: "kg",
      title: { en: "Weight", de: "Gewicht" },
    }),
    value: ui(z.number().min(0).max(10_000_000), {
      section: goodsSection,
      width: "half",
      currency: "EUR",
      title: { en: "Value", de: "Wert" },
    }),
    to: ui(z.string().trim().min(1).max(120), { section: way, column: true, title: { en: "To", de: "An" } }),
    abroad: ui(z.boolean().default(false), {
      section: way,
      title: { en: "Outside the European Union", de: "Außerhalb der Europäischen Union" },
    }),
    carrier: ui(carriers, {
      section: way,
      column: true,
      title: { en: "Carrier", de: "Transportdienst" },
      labels: carrierLabels,
    }),
  }),
});
