import { z } from "zod";
import { defineArtifact } from "../../engine/index.ts";

/** What hello world is about: a short text for somebody else. */
export const message = defineArtifact({
  id: "message",
  title: { en: "Message", de: "Nachricht" },
  schema: z.object({
    text: z
      .string()
      .trim()
      .min(1)
      .max(150)
      .meta({
        title: "Text",
        "x-ui": { column: true, help: { en: "Up to 150 characters.", de: "Bis zu 150 Zeichen." } },
      }),
  }),
  label: ({ text }) => text,
});
