import { z } from "zod";
import { defineArtifact, fileField, ui } from "../../engine/index.ts";

/** A contract that ends one day, unless somebody does something. */
export const contract = defineArtifact({
  id: "contract",
  title: { en: "Contract", de: "Vertrag" },
  label: ({ partner, subject }) => `${partner}, ${subject}`,
  schema: z.object({
    partner: ui(z.string().trim().min(1).max(80), {
      column: true,
      title: { en: "Contract partner", de: "Vertragspartner" },
    }),
    subject: ui(z.string().trim().min(1).max(120), { column: true, title: { en: "Subject", de: "Gegenstand" } }),
    yearly: ui(z.number().min(0).max(10_000_000), {
      width: "half",
      column: true,
      currency: "EUR",
      title: { en: "Price per year", de: "Preis pro Jahr" },
    }),
    endsOn: ui(z.iso.date(), { width: "half", column: true, title: { en: "Ends on", de: "Endet am" } }),
    notice: ui(z.int().min(0).max(730), {
      width: "half",
      unit: { en: "days", de: "Tage" },
      title: { en: "Notice period", de: "Kündigungsfrist" },
    }),
    paper: ui(fileField({ accept: [".pdf", ".txt", "image/*"] }).optional(), {
      title: { en: "Contract", de: "Vertrag" },
    }),
    alternatives: ui(z.array(z.string().trim().min(1).max(80)).max(5), {
      title: { en: "Other suppliers", de: "Andere Anbieter" },
      help: { en: "They are asked for an offer.", de: "Sie werden um ein Angebot gebeten." },
    }),
  }),
});

/** Eight in the morning of the last day on which notice can be given, and so many days before; in this machine's time. */
export function beforeNotice({ endsOn, notice }: { endsOn: string; notice: number }, days: number): Date {
  const at = new Date(`${endsOn}T08:00`);
  at.setDate(at.getDate() - notice - days);
  return at;
}
