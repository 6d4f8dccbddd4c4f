import { z } from "zod";
import { defineFlow, ui } from "../../engine/index.ts";
import { beforeNotice, contract } from "./contract.ts";
import { offerRequest } from "./offer-request.ts";

const shown = { artifact: ["partner", "subject", "yearly", "endsOn", "notice", "paper"] } as const;

const opinion = z.enum(["go", "stop"]).optional();
const opinions = {
  go: {
    label: { en: "No objection", de: "Kein Einwand" },
    outcome: { en: "No objection", de: "Kein Einwand" },
    tone: "good",
  },
  stop: {
    label: { en: "Object", de: "Einwand erheben" },
    outcome: { en: "Objection", de: "Einwand" },
    tone: "bad",
    reason: "required",
  },
} as const;

/** Before a contract ends somebody decides; for a new one several look, and the first who says stop ends the looking. */
export const contractRenewal = defineFlow({
  id: "contract-renewal",
  version: 2,
  title: { en: "Contract renewal", de: "Vertragsverlängerung" },
  description: {
    en: "A contract is reviewed in time and renewed, renegotiated or ended. Once a month, missing contracts are looked for.",
    de: "Über einen Vertrag wird rechtzeitig entschieden: verlängern, neu verhandeln oder kündigen. Einmal im Monat wird nach fehlenden Verträgen gesucht.",
  },
  summary: (context) =>
    context.process.artifact === null
      ? { en: "Contracts of the month", de: "Die Verträge des Monats" }
      : `${context.artifact.partner}, ${context.artifact.subject}`,
  processTitle: ({ artifact }) => `${artifact.subject}, ${artifact.partner}`,
  keyFigure: { artifact: "yearly" },
  data: z.object({
    decision: ui(z.enum(["renew", "negotiate", "cancel"]).optional(), {
      title: { en: "Decision", de: "Entscheidung" },
      decision: {
        choices: {
          renew: {
            label: { en: "Renew unchanged", de: "Verlängern" },
            outcome: { en: "To be renewed", de: "Wird verlängert" },
            tone: "good",
          },
          negotiate: {
            label: { en: "Renegotiate", de: "Neu verhandeln" },
            outcome: { en: "To be renegotiated", de: "Wird neu verhandelt" },
            tone: "warn",
          },
          cancel: {
            label: { en: "Give notice", de: "Kündigen" },
            outcome: { en: "To be ended", de: "Wird gekündigt" },
            tone: "bad",
            confirmation: {
              en: "The contract ends once notice is given.",
              de: "Mit der Kündigung endet der Vertrag.",
            },
          },
        },
      },
    }),
    legal: ui(opinion, {
      title: { en: "Opinion of Legal", de: "Stellungnahme Recht" },
      decision: { choices: opinions, reason: "legalObjection" },
    }),
    legalObjection: ui(z.string().trim().max(500).optional(), {
      title: { en: "Objection of Legal", de: "Einwand Recht" },
    }),
    budget: ui(opinion, {
      title: { en: "Opinion of Controlling", de: "Stellungnahme Controlling" },
      decision: { choices: opinions, reason: "budgetObjection" },
    }),
    budgetObjection: ui(z.string().trim().max(500).optional(), {
      title: { en: "Objection of Controlling", de: "Einwand Controlling" },
    }),
    bestOffer: ui(z.number().optional(), {
      currency: "EUR",
      title: { en: "Best other offer", de: "Bestes anderes Angebot" },
    }),
    signed: ui(z.boolean().optional(), {
      title: { en: "Signature", de: "Unterschrift" },
      decision: {
        choices: {
          true: {
            label: { en: "Confirm signature", de: "Unterschrieben" },
            outcome: { en: "Signed", de: "Unterschrieben" },
            tone: "good",
          },
          false: {
            label: { en: "Not signed", de: "Nicht zustande" },
            outcome: { en: "Not signed", de: "Nicht unterschrieben" },
            tone: "bad",
            confirmation: { en: "Notice is given next.", de: "Als Nächstes wird gekündigt." },
          },
        },
      },
    }),
  }),
  artifact: contract,
  nodes: (node) => ({
    everyMonth: node
      .startTimer({ cron: "0 8 1 * *" })
      .annotate({ title: { en: "On the first of the month", de: "Am Ersten des Monats" } })
      .next("lookThrough"),
    lookThrough: node
      .manualTask()
      .annotate({
        title: { en: "Look for missing contracts", de: "Nach fehlenden Verträgen suchen" },
      })
      .permission("contract-renewal.enter")
      .due({ days: 5 })
      .next("looked"),
    looked: node.end({ title: { en: "Checked", de: "Geprüft" } }),
    enter: node
      .start({ artifact: ["partner", "subject", "yearly", "endsOn", "notice", "paper", "alternatives"] })
      .annotate({ title: { en: "Enter a contract", de: "Vertrag erfassen" } })
      .permission({ autoCreate: true })
      .next("wait"),
    wait: node
      .timer(({ artifact }) => beforeNotice(artifact, 60))
      .annotate({ title: { en: "Two months before notice", de: "Zwei Monate vor der Frist" } })
      .next("decide"),
    decide: node
      .view({ data: ["decision"], show: shown })
      .annotate({ title: { en: "Decide on the contract", de: "Über den Vertrag entscheiden" } })
      .permission({ autoCreate: true })
      .due(({ artifact }) => beforeNotice(artifact, 45))
      .next("decision"),
    decision: node
      .switch()
      .case(({ process }) => process.data.decision === "negotiate", "ask", {
        label: { en: "renegotiate", de: "neu verhandeln" },
      })
      .case(({ process }) => process.data.decision === "cancel", "giveNotice", {
        label: { en: "give notice", de: "kündigen" },
      })
      .default("sign", { label: { en: "renew", de: "verlängern" } })
      .annotate({ title: { en: "Decision", de: "Entscheidung" } }),
    ask: node
      .split()
      .annotate({ title: { en: "Ask all", de: "Alle fragen" } })
      .next("legal")
      .next("budget")
      .next("offers"),
    legal: node
      .view({ data: ["legal", "legalObjection"], show: shown })
      .annotate({ title: { en: "Review the terms", de: "Bedingungen prüfen" } })
      .permission({ autoCreate: true })
      .due({ days: 10 })
      .next("allSaid"),
    budget: node
      .view({ data: ["budget", "budgetObjection"], show: shown })
      .annotate({ title: { en: "Review the budget", de: "Budget prüfen" } })
      .permission({ autoCreate: true })
      .due({ days: 10 })
      .next("allSaid"),
    offers: node
      .nsubprocess(offerRequest, "begin", ({ artifact }) =>
        artifact.alternatives.map((supplier) => ({ supplier, subject: artifact.subject })),
      )
      .annotate({ title: { en: "Ask other suppliers", de: "Andere Anbieter fragen" } })
      .done(({ process }, children) => {
        const prices = children.flatMap(({ data }) => (typeof data["price"] === "number" ? [data["price"]] : []));
        if (prices.length > 0) process.data.bestOffer = Math.min(...prices);
      })
      .next("allSaid"),
    allSaid: node
      .join({ continueWhen: ({ process: { data } }) => data.legal === "stop" || data.budget === "stop" })
      .annotate({
        title: { en: "All answered, or one objects", de: "Alle haben geantwortet, oder es gibt einen Einwand" },
      })
      .next("verdict"),
    verdict: node
      .if(({ process: { data } }) => data.legal === "stop" || data.budget === "stop")
      .annotate({ title: { en: "Objection?", de: "Einwand?" } })
      .then("giveNotice")
      .otherwise("sign"),
    sign: node
      .handle(({ process }) => {
        process.data.signed = true;
      })
      .annotate({ title: { en: "Wait for the signed contract", de: "Auf den unterschriebenen Vertrag warten" } })
      .onTimeout({ days: 14 }, "askForSignature")
      .next("renewed"),
    askForSignature: node
      .view({ data: ["signed"], show: { ...shown, data: ["bestOffer"] } })
      .annotate({ title: { en: "Get the contract signed", de: "Unterschrift einholen" } })
      .permission("contract-renewal.decide")
      .due(({ artifact }) => beforeNotice(artifact, 7))
      .next("isSigned"),
    isSigned: node
      .if(({ process }) => process.data.signed === true)
      .annotate({ title: { en: "Signed?", de: "Unterschrieben?" } })
      .then("renewed")
      .otherwise("giveNotice"),
    giveNotice: node
      .manualTask()
      .annotate({ title: { en: "Give notice", de: "Kündigen" } })
      .permission("contract-renewal.decide")
      .due(({ artifact }) => beforeNotice(artifact, 3))
      .next("ended"),
    renewed: node.end({ title: { en: "Renewed", de: "Verlängert" }, tone: "good" }),
    ended: node.end({ title: { en: "Ended", de: "Beendet" } }),
  }),
});
