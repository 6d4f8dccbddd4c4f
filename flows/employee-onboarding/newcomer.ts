import { z } from "zod";
import { defineArtifact, personField, ui } from "../../engine/index.ts";

const who = { en: "Who comes", de: "Wer kommt" };
const needs = { en: "What is needed", de: "Was gebraucht wird" };

/** Somebody who begins to work here. */
export const newcomer = defineArtifact({
  id: "newcomer",
  title: { en: "New colleague", de: "Neue Kollegin, neuer Kollege" },
  label: ({ name }) => name,
  schema: z.object({
    name: ui(z.string().trim().min(1).max(80), { section: who, column: true, title: { en: "Name", de: "Name" } }),
    role: ui(z.string().trim().min(1).max(80), {
      section: who,
      width: "half",
      column: true,
      title: { en: "Position", de: "Stelle" },
    }),
    firstDay: ui(z.iso.date(), {
      section: who,
      width: "half",
      column: true,
      title: { en: "First day", de: "Erster Tag" },
    }),
    manager: ui(personField(), { section: who, title: { en: "Manager", de: "Leitung" } }),
    remote: ui(z.boolean().default(false), {
      section: needs,
      title: { en: "Works from home only", de: "Arbeitet nur im Homeoffice" },
    }),
    equipment: ui(
      z
        .array(
          z.object({
            what: ui(z.string().trim().min(1).max(80), { title: { en: "What", de: "Was" } }),
            remark: ui(z.string().trim().max(200).optional(), { title: { en: "Remark", de: "Anmerkung" } }),
          }),
        )
        .max(20),
      { section: needs, title: { en: "Equipment", de: "Ausstattung" } },
    ),
  }),
});

/** Eight in the morning so many days before a date, in this machine's time. */
export function daysBefore(date: string, days: number): Date {
  const at = new Date(`${date}T08:00`);
  at.setDate(at.getDate() - days);
  return at;
}
