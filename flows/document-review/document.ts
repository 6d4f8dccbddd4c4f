import { z } from "zod";
import { defineArtifact, fileField, personField, rule, ui } from "../../engine/index.ts";

/** Something written that others look at before it counts. */
export const document = defineArtifact({
  id: "document",
  title: { en: "Document", de: "Dokument" },
  label: ({ title }) => title,
  schema: z
    .object({
      title: ui(z.string().trim().min(1).max(120), { column: true, title: { en: "Title", de: "Titel" } }),
      paper: ui(fileField(), { title: { en: "Document", de: "Dokument" } }),
      reviewers: ui(
        z
          .array(z.object({ who: ui(personField(), { title: { en: "Who", de: "Wer" } }) }))
          .min(1)
          .max(15),
        {
          title: { en: "Reviewers", de: "Wer prüft" },
          help: { en: "The majority decides.", de: "Die Mehrheit entscheidet." },
        },
      ),
      until: ui(z.iso.date(), { column: true, title: { en: "By when", de: "Bis wann" } }),
    })
    .check(
      rule(({ reviewers }) => new Set(reviewers.map(({ who }) => who.person)).size === reviewers.length, {
        at: "reviewers",
        says: { en: "Someone is named twice.", de: "Jemand ist zweimal genannt." },
      }),
    ),
});
