import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";

/** The clock starts it, and it waits: for a moment, for programs, for a condition, for a signal. */
export const monthEnd = defineFlow({
  id: "month-end",
  version: 1,
  title: "Month’s end",
  description: "The books of a month are closed.",
  data: z.object({ statement: z.string().optional(), open: z.int().default(2), rate: z.number().optional() }),
  nodes: (node) => ({
    begin: node.startTimer({ cron: "0 8 1 * *" }).next("nextDay"),
    byHand: node.start().permission({ autoCreate: true }).next("nextDay"),
    nextDay: node.timer({ days: 1 }).next("bank"),
    bank: node
      .handle(({ process }, statement: string) => {
        process.data.statement = statement;
      })
      .next("rate"),
    rate: node
      .messageCatch(({ process }, rate: number) => {
        process.data.rate = rate;
      })
      .next("count"),
    count: node.split().next("post").next("allPosted"),
    post: node
      .view({ data: ["open"] })
      .permission({ autoCreate: true })
      .next("both"),
    allPosted: node.conditionalCatch(({ process }) => process.data.open === 0).next("both"),
    both: node.join().next("approved"),
    approved: node.signalCatch("year-approved").next("close"),
    close: node.end(),
  }),
});

/** Whose signal it waits for. */
export const yearEnd = defineFlow({
  id: "year-end",
  version: 1,
  title: "Year’s end",
  description: "The year is approved.",
  data: z.object({}),
  nodes: (node) => ({
    approve: node.start().permission({ autoCreate: true }).next("tell"),
    tell: node.signalThrow("year-approved").next("done"),
    done: node.end(),
  }),
});
