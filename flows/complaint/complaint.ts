import { z } from "zod";
import { defineFlow, ui } from "../../engine/index.ts";
import { complaintRecord } from "./complaint-record.ts";

const shown = { artifact: ["customer", "mail", "phone", "about", "text"] } as const;

/** A complaint is answered within five days, or whoever leads the team answers it. */
export const complaint = defineFlow({
  id: "complaint",
  version: 2,
  title: { en: "Complaint", de: "Beschwerde" },
  description: {
    en: "A complaint is answered within five days; after that it goes to the head of the team.",
    de: "Eine Beschwerde wird binnen fünf Tagen beantwortet; danach geht sie an die Teamleitung.",
  },
  summary: ({ artifact }) => `${artifact.customer}: ${artifact.text}`,
  processTitle: ({ artifact }) => `${artifact.customer}: ${artifact.text}`,
  keyFigure: { data: "refund" },
  data: z.object({
    answer: ui(z.string().trim().min(1).max(4_000).optional(), {
      widget: "multiline",
      title: { en: "Our answer", de: "Unsere Antwort" },
    }),
    refund: ui(z.number().min(0).max(100_000).optional(), {
      currency: "EUR",
      title: { en: "Refund", de: "Gutschrift" },
    }),
    answered: ui(z.int().default(0), { title: { en: "Answers sent", de: "Gesendete Antworten" } }),
    content: ui(z.boolean().optional(), { title: { en: "The customer is satisfied", de: "Kundschaft zufrieden" } }),
    isJustified: ui(z.boolean().optional(), {
      title: { en: "Complaint", de: "Beschwerde" },
      decision: {
        choices: {
          true: {
            label: { en: "Uphold", de: "Anerkennen" },
            outcome: { en: "Upheld", de: "Anerkannt" },
            tone: "good",
          },
          false: {
            label: { en: "Reject", de: "Zurückweisen" },
            outcome: { en: "Rejected", de: "Zurückgewiesen" },
            tone: "bad",
          },
        },
      },
    }),
  }),
  artifact: complaintRecord,
  nodes: (node) => ({
    take: node
      .start({ artifact: ["customer", "mail", "phone", "about", "text"] })
      .annotate({ title: { en: "Record a complaint", de: "Beschwerde aufnehmen" } })
      .permission({ autoCreate: true })
      .next("race"),
    fromMail: node
      .startHandle(({ process }, mail: { customer: string; mail: string; text: string }) =>
        process.createArtifact({ ...mail, about: "other" }),
      )
      .annotate({ title: { en: "Complaint by e-mail", de: "Beschwerde per E-Mail" } })
      .next("race"),
    race: node
      .splitFirst()
      .annotate({ title: { en: "Whichever comes first", de: "Was zuerst eintritt" } })
      .next("answer")
      .next("deadline"),
    answer: node
      .view({ data: ["answer", "refund", "isJustified"], show: shown })
      .annotate({ title: { en: "Answer the complaint", de: "Beschwerde beantworten" } })
      .permission({ autoCreate: true })
      .due({ days: 3 })
      .next("send"),
    deadline: node
      .timer({ days: 5 })
      .annotate({ title: { en: "Five days", de: "Fünf Tage" } })
      .next("escalated"),
    escalated: node
      .view({ data: ["answer", "refund", "isJustified"], show: { ...shown, data: ["answered"] } })
      .annotate({
        title: { en: "Answer as head of the team", de: "Als Teamleitung antworten" },
        description: {
          en: "Nobody answered in time, or the answer didn’t help.",
          de: "Niemand hat rechtzeitig geantwortet, oder die Antwort hat nicht geholfen.",
        },
        summary: ({ artifact }) => `${artifact.customer}: ${artifact.text}`,
      })
      .permission({ autoCreate: true })
      .due({ days: 1 })
      .next("send"),
    send: node
      .sendHandle(({ process }) => {
        process.data.answered += 1;
      })
      .annotate({ title: { en: "Send the answer", de: "Antwort senden" } })
      .next("reply"),
    reply: node
      .messageCatch(({ process }, content: boolean) => {
        process.data.content = content;
      })
      .annotate({ title: { en: "The customer replies", de: "Die Kundschaft antwortet" } })
      .onTimeout({ days: 14 }, "settled")
      .next("isContent"),
    isContent: node
      .if(({ process }) => process.data.content === true)
      .annotate({ title: { en: "Satisfied?", de: "Zufrieden?" } })
      .then("settled")
      .otherwise("escalated"),
    settled: node.end({ title: { en: "Settled", de: "Erledigt" }, tone: "good" }),
  }),
});
