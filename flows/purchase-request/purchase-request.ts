import { z } from "zod";
import { defineFlow, notTheOwnerOf, ui } from "../../engine/index.ts";
import { approve, refuse } from "../decisions.ts";
import { priced } from "../labels.ts";
import { cheapest, purchase } from "./purchase.ts";

/** Up to here nobody has to agree, and up to here one is enough. */
const withoutApproval = 250;
const withOneApproval = 5_000;

const shown = ["what", "reason", "costCentre", "neededBy", "quotes", "supplier", "amount"] as const;

/** Something is to be bought: the more it costs, the more people have to agree. */
export const purchaseRequest = defineFlow({
  id: "purchase-request",
  version: 2,
  title: { en: "Purchase request", de: "Beschaffungsantrag" },
  description: {
    en: "Request a purchase. Small amounts are ordered at once, larger ones are approved by one or two people.",
    de: "Eine Beschaffung beantragen. Kleine Beträge werden sofort bestellt, größere von einer oder zwei Personen genehmigt.",
  },
  summary: ({ artifact }) => artifact.what,
  processTitle: ({ artifact }) => artifact.what,
  keyFigure: { artifact: "amount" },
  data: z.object({
    approvals: ui(z.enum(["none", "head", "director"]).default("none"), {
      title: { en: "Who has to agree", de: "Wer zustimmen muss" },
      labels: {
        none: { en: "Nobody", de: "Niemand" },
        head: { en: "Head of department", de: "Abteilungsleitung" },
        director: { en: "Head of department and director", de: "Abteilungsleitung und Geschäftsführung" },
      },
    }),
    headAgrees: ui(z.boolean().optional(), {
      title: { en: "Decision of the head", de: "Entscheidung der Leitung" },
      decision: { choices: { true: approve, false: refuse }, reason: "comment" },
    }),
    directorAgrees: ui(z.boolean().optional(), {
      title: { en: "Decision of the director", de: "Entscheidung der Geschäftsführung" },
      decision: { choices: { true: approve, false: refuse }, reason: "comment" },
    }),
    comment: ui(z.string().trim().max(500).optional(), { title: { en: "Reason", de: "Grund" } }),
    order: ui(z.string().optional(), { title: { en: "Order number", de: "Bestellnummer" } }),
  }),
  artifact: purchase,
  nodes: (node) => ({
    ask: node
      .start({
        artifact: ["what", "reason", "costCentre", "neededBy", "quotes"],
        computed: {
          artifact: {
            supplier: ({ artifact }) => cheapest(artifact.quotes)?.supplier,
            amount: ({ artifact }) => cheapest(artifact.quotes)?.price,
          },
        },
      })
      .annotate({ title: { en: "Ask for a purchase", de: "Beschaffung beantragen" } })
      .permission({ autoCreate: true })
      .next("whoDecides"),
    whoDecides: node
      .businessRule(({ process, artifact: { amount = 0 } }) => {
        process.data.approvals = amount <= withoutApproval ? "none" : amount <= withOneApproval ? "head" : "director";
      })
      .annotate({ title: { en: "Who has to agree?", de: "Wer muss zustimmen?" } })
      .next("route"),
    route: node
      .switch()
      .case(({ process }) => process.data.approvals === "none", "order", {
        label: { en: "needs no approval", de: "ohne Freigabe" },
      })
      .default("headDecides", { label: { en: "needs approval", de: "mit Freigabe" } })
      .annotate({ title: { en: "Amount", de: "Betrag" } }),
    headDecides: node
      .view({ data: ["headAgrees", "comment"], show: { artifact: shown } })
      .annotate({
        title: { en: "Decide as head of department", de: "Als Abteilungsleitung entscheiden" },
        summary: ({ artifact }) => priced(artifact.what, artifact.amount),
      })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("ask"))
      .due({ days: 3 })
      .onTimeout({ days: 5 }, "askAgain", { interrupting: false })
      .next("headSays"),
    askAgain: node
      .manualTask()
      .annotate({
        title: { en: "Ask the head once more", de: "Bei der Leitung nachfragen" },
        description: {
          en: "Nobody has decided for five days. Ask in person.",
          de: "Seit fünf Tagen hat niemand entschieden. Fragen Sie persönlich nach.",
        },
        summary: ({ artifact }) => artifact.what,
      })
      .assign({ ownerOf: "ask" })
      .next("asked"),
    asked: node.end({ title: { en: "Asked again", de: "Nachgefragt" } }),
    headSays: node
      .switch()
      .case(({ process }) => process.data.headAgrees !== true, "refused", { label: { en: "refused", de: "abgelehnt" } })
      .case(({ process }) => process.data.approvals === "director", "directorDecides", {
        label: { en: "agreed, large amount", de: "zugestimmt, hoher Betrag" },
      })
      .default("order", { label: { en: "agreed", de: "zugestimmt" } })
      .annotate({ title: { en: "Decision of the head", de: "Entscheidung der Leitung" } }),
    directorDecides: node
      .view({ data: ["directorAgrees", "comment"], show: { data: ["headAgrees"], artifact: shown } })
      .annotate({
        title: { en: "Decide as director", de: "Als Geschäftsführung entscheiden" },
        summary: ({ artifact }) => priced(artifact.what, artifact.amount),
      })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("ask"))
      .restrict(notTheOwnerOf("headDecides"))
      .due({ days: 5 })
      .next("directorSays"),
    directorSays: node
      .if(({ process }) => process.data.directorAgrees === true)
      .annotate({ title: { en: "Director agrees?", de: "Geschäftsführung stimmt zu?" } })
      .then("order")
      .otherwise("refused"),
    order: node
      .messageThrow(({ process }) => {
        process.data.order = `B-${String(process.id).padStart(5, "0")}`;
      })
      .annotate({ title: { en: "Order", de: "Bestellen" } })
      .next("receive"),
    receive: node
      .manualTask()
      .annotate({
        title: { en: "Confirm delivery", de: "Lieferung bestätigen" },
        summary: ({ artifact, process }) => `${artifact.what}, ${process.data.order ?? ""}`,
      })
      .assign({ ownerOf: "ask" })
      .due({ days: 21 })
      .next("delivered"),
    delivered: node.terminateEnd({ title: { en: "Delivered", de: "Geliefert" }, tone: "good" }),
    refused: node.terminateEnd({ title: { en: "Refused", de: "Abgelehnt" }, tone: "bad" }),
  }),
});
