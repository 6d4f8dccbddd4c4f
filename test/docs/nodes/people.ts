import { z } from "zod";
import { defineFlow, notTheOwnerOf } from "../../../engine/index.ts";

/** People: a form starts, a form is filled, a deed is confirmed. */
export const idea = defineFlow({
  id: "idea",
  version: 1,
  title: "Idea",
  description: "Somebody has an idea, somebody else rates it.",
  data: z.object({ text: z.string().min(1), stars: z.int().min(1).max(5).optional() }),
  nodes: (node) => ({
    have: node
      .start({ data: ["text"] })
      .permission({ autoCreate: true })
      .next("rate"),
    rate: node
      .view({ data: ["stars"], show: { data: ["text"] } })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("have"))
      .due({ days: 3 })
      .next("tell"),
    tell: node.manualTask().assign({ ownerOf: "rate" }).next("told"),
    told: node.end(),
  }),
});
