import { z } from "zod";
import { defineFlow } from "../../engine/index.ts";
import { specimen } from "./specimen.ts";

const everything = Object.keys(specimen.schema.shape) as (keyof typeof specimen.schema.shape)[];

/** Shows authors every kind of field, filled in and read. */
export const gallery = defineFlow({
  id: "gallery",
  version: 1,
  title: { en: "Gallery of fields", de: "Galerie der Felder" },
  description: {
    en: "Every kind of field that a form can have. For authors of flows.",
    de: "Alle Arten von Feldern, die ein Formular haben kann. Für alle, die Abläufe schreiben.",
  },
  summary: ({ artifact }) => artifact.name,
  processTitle: ({ artifact }) => artifact.name,
  keyFigure: { artifact: "price" },
  data: z.object({}),
  artifact: specimen,
  nodes: (node) => ({
    fill: node
      .start({ artifact: everything })
      .annotate({ title: { en: "Fill in", de: "Ausfüllen" } })
      .permission("gallery.fill")
      .next("both"),
    both: node
      .split()
      .annotate({ title: { en: "Both", de: "Beides" } })
      .next("change")
      .next("rename"),
    change: node
      .view({ artifact: everything })
      .annotate({ title: { en: "Change", de: "Ändern" } })
      .permission({ autoCreate: true })
      .next("changed"),
    // two people at one record: who comes second is shown what the first one wrote
    rename: node
      .view({ artifact: ["name", "count"] })
      .annotate({ title: { en: "Rename", de: "Umbenennen" } })
      .permission({ autoCreate: true })
      .next("changed"),
    changed: node
      .join()
      .annotate({ title: { en: "Changed", de: "Geändert" } })
      .next("look"),
    look: node
      .view({ show: { artifact: everything } })
      .annotate({ title: { en: "Look", de: "Ansehen" } })
      .permission({ autoCreate: true })
      .next("end"),
    end: node.end().annotate({ title: { en: "Seen", de: "Angesehen" } }),
  }),
});
