import { z } from "zod";
import { defineFlow, notTheOwnerOf, ui } from "../../engine/index.ts";
import { approve, refuse } from "../decisions.ts";
import { priced } from "../labels.ts";
import { totalOf, trip } from "./trip.ts";

/** Up to here, in euros, accounting decides alone. */
const withoutManager = 500;

const fields = ["destination", "purpose", "from", "until", "kilometres", "expenses"] as const;
const computed = {
  artifact: {
    total: ({
      artifact,
    }: {
      artifact: { expenses?: Parameters<typeof totalOf>[0]; kilometres?: number | undefined };
    }) => totalOf(artifact.expenses, artifact.kilometres),
  },
};

/** Somebody was away and wants the money back: it is checked, sent back as often as needed, and paid. */
export const travelExpense = defineFlow({
  id: "travel-expense",
  version: 2,
  title: { en: "Travel expenses", de: "Reisekosten" },
  description: {
    en: "Claim the costs of a trip, with receipts. Claims with errors come back to you for correction.",
    de: "Kosten einer Reise mit Belegen einreichen. Was nicht stimmt, kommt zum Berichtigen zurück.",
  },
  summary: ({ artifact, ownerOf }) => `${ownerOf("claim")?.displayName ?? ""}: ${artifact.destination}`,
  processTitle: ({ artifact }) => `${artifact.destination}, ${artifact.purpose}`,
  keyFigure: { artifact: "total" },
  data: z.object({
    isRight: ui(z.boolean().optional(), {
      title: { en: "Check", de: "Prüfung" },
      decision: {
        choices: {
          true: {
            label: { en: "Confirm", de: "Bestätigen" },
            outcome: { en: "Correct", de: "Stimmt" },
            tone: "good",
          },
          false: {
            label: { en: "Send back", de: "Zurückgeben" },
            outcome: { en: "Sent back", de: "Zurückgegeben" },
            tone: "warn",
            reason: "required",
          },
        },
        reason: "remark",
      },
    }),
    remark: ui(z.string().trim().max(500).optional(), {
      title: { en: "Corrections needed", de: "Nötige Berichtigungen" },
    }),
    corrections: ui(z.int().default(0), { title: { en: "Corrections", de: "Berichtigungen" } }),
    approved: ui(z.boolean().optional(), {
      title: { en: "Decision", de: "Entscheidung" },
      decision: { choices: { true: approve, false: refuse }, reason: "refusal" },
    }),
    refusal: ui(z.string().trim().max(500).optional(), { title: { en: "Reason", de: "Grund" } }),
    payroll: ui(z.string().optional(), {
      title: { en: "Paid with the salary of", de: "Auszahlung mit dem Gehalt für" },
    }),
  }),
  artifact: trip,
  nodes: (node) => ({
    claim: node
      .start({ artifact: fields, computed })
      .annotate({ title: { en: "Claim travel expenses", de: "Reisekosten einreichen" } })
      .permission({ autoCreate: true })
      .next("check"),
    check: node
      .view({ data: ["isRight", "remark"], show: { artifact: [...fields, "total"] } })
      .annotate({ title: { en: "Check the claim", de: "Antrag prüfen" } })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("claim"))
      .due({ days: 5 })
      .next("verdict"),
    verdict: node
      .switch()
      .case(({ process }) => process.data.isRight !== true, "correct", {
        label: { en: "not correct", de: "nicht korrekt" },
      })
      .case(({ artifact }) => (artifact.total ?? 0) > withoutManager, "approve", {
        label: { en: `above €${withoutManager}`, de: `über ${withoutManager} €` },
      })
      .default("pay", { label: { en: "correct", de: "korrekt" } })
      .annotate({ title: { en: "Correct? How much?", de: "Korrekt? Wie viel?" } }),
    correct: node
      .view({ artifact: fields, computed, show: { data: ["remark"] } })
      .annotate({ title: { en: "Correct the claim", de: "Antrag berichtigen" } })
      .assign({ ownerOf: "claim" })
      .due({ days: 14 })
      .onTimeout({ days: 30 }, "withdrawn")
      .next("count"),
    count: node
      .function(({ process }) => {
        process.data.corrections += 1;
      })
      .annotate({ title: { en: "Count corrections", de: "Berichtigungen zählen" } })
      .next("check"),
    approve: node
      .view({ data: ["approved", "refusal"], show: { artifact: [...fields, "total"] } })
      .annotate({
        title: { en: "Approve the expenses", de: "Reisekosten genehmigen" },
        summary: ({ artifact }) => priced(artifact.destination, artifact.total),
      })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("claim"))
      .restrict(notTheOwnerOf("check"))
      .due({ days: 5 })
      .next("isApproved"),
    isApproved: node
      .if(({ process }) => process.data.approved === true)
      .annotate({ title: { en: "Approved?", de: "Genehmigt?" } })
      .then("pay")
      .otherwise("refused"),
    pay: node
      .sendHandle(({ process, now }) => {
        process.data.payroll = new Date(now).toISOString().slice(0, 7);
      })
      .annotate({ title: { en: "Hand to payroll", de: "An die Gehaltsabrechnung geben" } })
      .next("paid"),
    paid: node.end({ title: { en: "Paid", de: "Bezahlt" }, tone: "good" }),
    refused: node.end({ title: { en: "Refused", de: "Abgelehnt" }, tone: "bad" }),
    withdrawn: node.end({ title: { en: "Not corrected", de: "Nicht berichtigt" }, tone: "bad" }),
  }),
});
