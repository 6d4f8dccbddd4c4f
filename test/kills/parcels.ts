import { z } from "zod";
import { defineArtifact, defineFlow, fileField } from "../../engine/index.ts";

const parcel = defineArtifact({
  id: "parcel",
  title: "Parcel",
  schema: z.object({ mark: z.string(), paper: fileField().optional() }),
  label: ({ mark }) => mark,
});

/** A parcel with a mark comes in, somebody notes another mark, and a job writes that down as its result. */
export const parcels = defineFlow({
  id: "parcels",
  version: 1,
  title: "Parcels",
  summary: ({ artifact }) => artifact.mark,
  description: "What is done twice, or lost, shows in its lists.",
  data: z.object({
    note: z.string().default(""),
    notes: z.array(z.string()).default([]),
    results: z.array(z.string()).default([]),
  }),
  artifact: parcel,
  nodes: (node) => ({
    start: node.start({ artifact: ["mark", "paper"] }).next("check"),
    check: node
      .view({ data: ["note"] })
      .annotate({ summary: ({ artifact }) => artifact.mark })
      .next("remember"),
    remember: node.function(({ process }) => void process.data.notes.push(process.data.note)).next("weigh"),
    weigh: node
      .job(async ({ process }) => process.data.note, {
        retries: 1_000,
        backOff: { first: { seconds: 0.01 }, max: { seconds: 0.05 } },
        done: ({ process }, note) => void process.data.results.push(note),
      })
      .next("end"),
    end: node.end(),
  }),
});
