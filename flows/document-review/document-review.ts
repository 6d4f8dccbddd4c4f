import { z } from "zod";
import { defineFlow, ui } from "../../engine/index.ts";
import { document } from "./document.ts";

const verdict = z.object({
  verdict: ui(z.enum(["accept", "change"]), {
    title: { en: "Verdict", de: "Votum" },
    decision: {
      choices: {
        accept: {
          label: { en: "Accept", de: "Annehmen" },
          outcome: { en: "Accepted", de: "Angenommen" },
          tone: "good",
        },
        change: {
          label: { en: "Ask for changes", de: "Änderungen nötig" },
          outcome: { en: "Changes needed", de: "Änderungen nötig" },
          tone: "warn",
          reason: "required",
        },
      },
      reason: "remark",
    },
  }),
  remark: ui(z.string().trim().max(2_000).optional(), {
    widget: "multiline",
    title: { en: "What to change", de: "Was zu ändern ist" },
  }),
});

/** Several people look at a document at once; more than half of them decide, and then nobody else has to. */
export const documentReview = defineFlow({
  id: "document-review",
  version: 2,
  title: { en: "Document review", de: "Dokumentenprüfung" },
  description: {
    en: "Any number of people review a document. The majority decides.",
    de: "Beliebig viele Personen prüfen ein Dokument. Die Mehrheit entscheidet.",
  },
  summary: ({ artifact }) => artifact.title,
  processTitle: ({ artifact }) => artifact.title,
  data: z.object({
    round: ui(z.int().default(0), { title: { en: "Round", de: "Durchgang" } }),
    accepts: ui(z.int().default(0), { title: { en: "Accept", de: "Nehmen an" } }),
    changes: ui(z.int().default(0), { title: { en: "Want changes", de: "Wollen Änderungen" } }),
    remarks: ui(z.array(z.string()).default([]), { title: { en: "What to change", de: "Was zu ändern ist" } }),
    withdrawn: ui(z.boolean().optional(), {
      title: { en: "Next round", de: "Nächster Durchgang" },
      decision: {
        choices: {
          false: {
            label: { en: "Submit again", de: "Neu vorlegen" },
            outcome: { en: "Submitted again", de: "Neu vorgelegt" },
            tone: "good",
          },
          true: {
            label: { en: "Withdraw", de: "Zurückziehen" },
            outcome: { en: "Withdrawn", de: "Zurückgezogen" },
            tone: "neutral",
          },
        },
      },
    }),
  }),
  artifact: document,
  nodes: (node) => ({
    submit: node
      .start({ artifact: ["title", "paper", "reviewers", "until"] })
      .annotate({ title: { en: "Have a document reviewed", de: "Dokument prüfen lassen" } })
      .permission({ autoCreate: true })
      .next("begin"),
    begin: node
      .function(({ process: { data } }) => {
        Object.assign(data, { round: data.round + 1, accepts: 0, changes: 0, remarks: [] });
      })
      .annotate({ title: { en: "Start a round", de: "Durchgang beginnen" } })
      .next("ask"),
    ask: node
      .split()
      .forEach(({ artifact }) => artifact.reviewers, "review")
      .annotate({ title: { en: "Every reviewer", de: "Alle, die prüfen" } }),
    review: node
      .view({ task: verdict, show: { artifact: ["title", "paper", "until"] } })
      .annotate({
        title: { en: "Review the document", de: "Dokument prüfen" },
      })
      .assign(({ task, person }) => person(task.data["who"] as { person: number })?.name ?? null)
      .permission({ autoCreate: true })
      .due(({ artifact }) => new Date(`${artifact.until}T17:00`))
      .next("count", { data: ({ task }) => task.data }),
    count: node
      .function(({ process: { data }, task }) => {
        if (task.data["verdict"] === "accept") data.accepts += 1;
        else
          Object.assign(data, { changes: data.changes + 1, remarks: [...data.remarks, String(task.data["remark"])] });
      })
      .annotate({ title: { en: "Count the verdict", de: "Votum zählen" } })
      .next("majority"),
    majority: node
      .join({
        continueWhen({ process: { data }, arrived, active }) {
          const half = (arrived.length + active.length) / 2;
          return data.accepts > half || data.changes >= half;
        },
      })
      .annotate({ title: { en: "Majority reached", de: "Mehrheit erreicht" } })
      .next("isAccepted"),
    isAccepted: node
      .if(({ process, artifact }) => process.data.accepts > artifact.reviewers.length / 2)
      .annotate({ title: { en: "Accepted?", de: "Angenommen?" } })
      .then("accepted")
      .otherwise("revise"),
    revise: node
      .view({ data: ["withdrawn"], artifact: ["paper", "until"], show: { data: ["remarks"], artifact: ["title"] } })
      .annotate({ title: { en: "Revise the document", de: "Dokument überarbeiten" } })
      .assign({ ownerOf: "submit" })
      .due({ days: 7 })
      .next("isWithdrawn"),
    isWithdrawn: node
      .if(({ process }) => process.data.withdrawn === true)
      .annotate({ title: { en: "Withdrawn?", de: "Zurückgezogen?" } })
      .then("withdrawn")
      .otherwise("begin"),
    accepted: node.end({ title: { en: "Accepted", de: "Angenommen" }, tone: "good" }),
    withdrawn: node.end({ title: { en: "Withdrawn", de: "Zurückgezogen" } }),
  }),
});
