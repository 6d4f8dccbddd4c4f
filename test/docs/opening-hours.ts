import { z } from "zod";
import { defineArtifact, rule } from "../../engine/index.ts";

const hour = z.int().min(0).max(24);

/** A record with a rule about two of its fields. */
export const openingHours = defineArtifact({
  id: "opening-hours",
  title: "Opening hours",
  label: ({ from, until }) => `${from} – ${until}`,
  schema: z.object({ from: hour, until: hour }).check(
    rule(({ from, until }) => from <= until, {
      at: "until",
      says: { en: "The end comes before the beginning.", de: "Das Ende liegt vor dem Anfang." },
    }),
  ),
});
