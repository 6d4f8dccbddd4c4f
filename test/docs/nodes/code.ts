import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";

/** Code: a program starts, code runs at once or in the background, ways part. */
export const order = defineFlow({
  id: "order",
  version: 1,
  title: "Order",
  description: "A shop's order is packed and sent.",
  data: z.object({
    pieces: z.int().min(1),
    weight: z.number().default(0),
    by: z.enum(["letter", "parcel", "truck"]).default("letter"),
    label: z.string().optional(),
    told: z.boolean().default(false),
  }),
  nodes: (node) => ({
    arrived: node
      .startHandle(({ process }, pieces: number) => {
        process.data.pieces = pieces;
      })
      .next("weigh"),
    weigh: node
      .function(({ process }) => {
        process.data.weight = process.data.pieces * 0.4;
      })
      .next("choose"),
    choose: node
      .businessRule(({ process: { data } }) => {
        data.by = data.weight < 1 ? "letter" : data.weight < 30 ? "parcel" : "truck";
      })
      .next("how"),
    how: node
      .switch()
      .case(({ process }) => process.data.by === "parcel", "label", { label: "parcel" })
      .case(({ process }) => process.data.by === "truck", "freight", { label: "truck" })
      .default("stamp", { label: "letter" }),
    label: node
      .job(async ({ process }, { idempotencyKey }) => `${idempotencyKey} ${process.data.weight} kg`, {
        retries: 5,
        done: ({ process }, label) => {
          process.data.label = label;
        },
      })
      .next("tell"),
    freight: node.manualTask().permission({ autoCreate: true }).next("tell"),
    stamp: node.manualTask().permission({ autoCreate: true }).next("isBig"),
    isBig: node
      .if(({ process }) => process.data.pieces > 1)
      .then("tell")
      .otherwise("sent"),
    tell: node
      .sendHandle(({ process }) => {
        process.data.told = true;
      })
      .next("pass"),
    pass: node
      .messageThrow(({ process }) => {
        process.data.told = true;
      })
      .next("sent"),
    sent: node.end(),
  }),
});
