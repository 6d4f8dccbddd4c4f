import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";

/** Things take too long, fail, and are taken back. */
export const trip = defineFlow({
  id: "trip",
  version: 1,
  title: "Trip",
  description: "A trip is booked, and canceled when there is no hotel.",
  data: z.object({ where: z.string(), seat: z.boolean().default(false) }),
  nodes: (node) => ({
    want: node
      .start({ data: ["where"] })
      .permission({ autoCreate: true })
      .next("approve"),
    approve: node
      .view()
      .permission({ autoCreate: true })
      .onTimeout({ days: 2 }, "remind", { interrupting: false })
      .onTimeout({ days: 7 }, "tooLate")
      .next("train"),
    remind: node.manualTask().permission({ autoCreate: true }).next("reminded"),
    reminded: node.end(),
    tooLate: node.terminateEnd(),
    train: node
      .function(({ process }) => {
        process.data.seat = true;
      })
      .compensateWith("giveBack")
      .next("hotel"),
    giveBack: node.function(({ process }) => {
      process.data.seat = false;
    }),
    hotel: node
      .job(
        async ({ process }) => {
          if (process.data.where === "Nowhere") throw Object.assign(new Error("No hotel there."), { code: "full" });
        },
        { retries: 0 },
      )
      .onError("cancel", { code: "full" })
      .next("booked"),
    cancel: node.compensateThrow().next("canceled"),
    canceled: node.end(),
    booked: node.end(),
  }),
});
