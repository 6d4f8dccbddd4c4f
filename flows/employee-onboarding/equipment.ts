import { z } from "zod";
import { defineFlow, ui } from "../../engine/index.ts";
import { daysBefore } from "./newcomer.ts";

/** One thing that a new colleague needs. Onboarding starts one of these for each. */
export const equipment = defineFlow({
  id: "equipment",
  version: 2,
  title: { en: "Equipment", de: "Ausstattung" },
  description: {
    en: "A piece of equipment for a new colleague is ordered and handed over.",
    de: "Ein Stück Ausstattung wird beschafft und übergeben.",
  },
  summary: ({ process: { data } }) => ({
    en: `${data.what} for ${data.forWhom}`,
    de: `${data.what} für ${data.forWhom}`,
  }),
  processTitle: ({ process: { data } }) => data.what,
  keyFigure: { data: "firstDay" },
  data: z.object({
    what: ui(z.string(), { column: true, title: { en: "What", de: "Was" } }),
    remark: ui(z.string().optional(), { title: { en: "Remark", de: "Anmerkung" } }),
    forWhom: ui(z.string(), { column: true, title: { en: "For", de: "Für" } }),
    firstDay: ui(z.iso.date(), { title: { en: "First day", de: "Erster Tag" } }),
    outcome: ui(z.enum(["ready", "late", "unavailable"]).optional(), {
      title: { en: "Outcome", de: "Ergebnis" },
      decision: {
        choices: {
          ready: {
            label: { en: "Ready", de: "Liegt bereit" },
            outcome: { en: "Ready", de: "Liegt bereit" },
            tone: "good",
          },
          late: {
            label: { en: "Arrives late", de: "Kommt später" },
            outcome: { en: "Arrives after the first day", de: "Kommt erst nach dem ersten Tag" },
            tone: "warn",
          },
          unavailable: {
            label: { en: "Not available", de: "Nicht lieferbar" },
            outcome: { en: "Not available", de: "Nicht lieferbar" },
            tone: "bad",
          },
        },
      },
    }),
    serial: ui(z.string().trim().max(60).optional(), { title: { en: "Serial number", de: "Seriennummer" } }),
  }),
  nodes: (node) => ({
    order: node
      .startHandle(({ process }, item: { what: string; remark: string | null; forWhom: string; firstDay: string }) => {
        const { remark, ...rest } = item;
        Object.assign(process.data, rest, remark === null ? {} : { remark });
      })
      .annotate({ title: { en: "Ordered by onboarding", de: "Von der Einarbeitung bestellt" } })
      .next("get"),
    get: node
      .view({ data: ["outcome", "serial"], show: { data: ["what", "remark", "forWhom", "firstDay"] } })
      .annotate({ title: { en: "Get equipment", de: "Ausstattung beschaffen" } })
      .permission({ autoCreate: true })
      .due(({ process }) => daysBefore(process.data.firstDay, 3))
      .next("outcome"),
    outcome: node
      .switch()
      .case(({ process }) => process.data.outcome === "unavailable", "unavailable", {
        label: { en: "not available", de: "nicht lieferbar" },
      })
      .case(({ process }) => process.data.outcome === "late", "tellLate", { label: { en: "late", de: "verspätet" } })
      .default("ready", { label: { en: "in time", de: "rechtzeitig" } })
      .annotate({ title: { en: "Outcome", de: "Ergebnis" } }),
    tellLate: node
      .escalationThrow("late")
      .annotate({ title: { en: "Report the delay", de: "Verspätung melden" } })
      .next("handOver"),
    handOver: node
      .manualTask()
      .annotate({ title: { en: "Hand over the late item", de: "Verspätetes übergeben" } })
      .permission("equipment.get")
      .next("ready"),
    ready: node.end({ title: { en: "Ready", de: "Liegt bereit" }, tone: "good" }),
    unavailable: node.errorEnd("unavailable", { title: { en: "Not available", de: "Nicht lieferbar" }, tone: "bad" }),
  }),
});
