import { z } from "zod";
import { defineFlow, type Flow } from "../../engine/index.ts";

/** Five people at once, and back together. */
export const fiveWays = defineFlow({
  id: "five-ways",
  version: 1,
  title: "Five ways",
  description: "",
  data: z.object({ note: z.string().optional() }),
  nodes: (node) => ({
    start: node.start({ data: ["note"] }).next("fork"),
    fork: node.split().next("a").next("b").next("c").next("d").next("e"),
    a: node.view().assign("ada").next("meet"),
    b: node.view().assign("ada").next("meet"),
    c: node.view().assign("ada").next("meet"),
    d: node.view().assign("ada").next("meet"),
    e: node.view().assign("ada").next("meet"),
    meet: node.join().next("end"),
    end: node.end(),
  }),
});

/** Ten departments that all work alike. */
export const departments: readonly Flow[] = Array.from({ length: 10 }, (_, index) =>
  defineFlow({
    id: `department-${index}`,
    version: 1,
    title: `Department ${index}`,
    description: "",
    data: z.object({ subject: z.string().optional() }),
    summary: ({ process }) => process.data.subject ?? "",
    nodes: (node) => ({
      start: node.start({ data: ["subject"] }).next("work"),
      work: node.view().permission({ autoCreate: true }).next("end"),
      end: node.end(),
    }),
  }),
);
