import { z } from "zod";
import { defineFlow } from "../../../../engine/index.ts";

const hotel = defineFlow({
  id: "hotel",
  version: 1,
  title: "Hotel",
  description: "A room is booked.",
  data: z.object({}),
  nodes: (node) => ({
    book: node.startHandle(() => undefined).next("booked"),
    booked: node.end(),
  }),
});

/** Everything that is hard to draw: long German words, deadlines, a loop, splits in splits, a race, taking back. */
export const trip = defineFlow({
  id: "trip",
  version: 3,
  title: { en: "Business trip", de: "Dienstreise" },
  description: { en: "From the wish to the money <& back>.", de: "Vom Wunsch bis zum Geld <& zurück>." },
  data: z.object({ complete: z.boolean().default(false) }),
  nodes: (node) => ({
    apply: node.start({}).next("check"),
    check: node
      .view({ data: ["complete"] })
      .annotate({ title: { en: "Check the receipts", de: "Reisekostenabrechnungsbelegprüfungsbeauftragte fragen" } })
      .onTimeout({ days: 3 }, "remind", { interrupting: false })
      .onTimeout({ days: 10, hours: 4 }, "lapsed")
      .next("isComplete"),
    remind: node.function(() => undefined).next("reminded"),
    reminded: node.end(),
    lapsed: node.terminateEnd(),
    isComplete: node
      .if(({ process }) => process.data.complete)
      .then("prepare")
      .otherwise("check"),
    prepare: node
      .split()
      .next("pay")
      .next("inner")
      .next("lookUp", { when: () => true }),
    pay: node
      .job(() => Promise.resolve(null))
      .onError("callBank", { code: "bank.down" })
      .next("ready"),
    callBank: node.manualTask().next("ready"),
    inner: node.split().next("file").next("stay"),
    file: node.manualTask().next("both"),
    stay: node.subprocess(hotel, "book", () => null).next("both"),
    both: node.join().next("ready"),
    lookUp: node
      .businessRule(() => undefined)
      .compensateWith("cancelBookings")
      .next("ready"),
    cancelBookings: node.function(() => undefined),
    ready: node.join().next("wait"),
    wait: node.splitFirst().next("aDay").next("answer"),
    aDay: node.timer({ days: 1 }).next("again"),
    answer: node.handle(() => undefined).next("again"),
    again: node
      .switch()
      .case(() => false, "again")
      .default("done"),
    done: node.end(),
  }),
});
