import { z } from "zod";
import { defineFlow, notTheOwnerOf, ui } from "../../engine/index.ts";
import { message } from "./message.ts";
import { sendMessage } from "./send-message.ts";

/** The smallest flow with everything in it: a form, four eyes, a decision, background work. */
export const helloWorld = defineFlow({
  id: "hello-world",
  version: 2,
  title: { en: "Hello world", de: "Hallo Welt" },
  description: {
    en: "A message is written, approved by someone else, and sent.",
    de: "Eine Nachricht wird geschrieben, von jemand anderem freigegeben und verschickt.",
  },
  summary: ({ artifact }) => ({ en: `Message “${artifact.text}”`, de: `Nachricht „${artifact.text}“` }),
  processTitle: ({ artifact }) => ({ en: `“${artifact.text}”`, de: `„${artifact.text}“` }),
  data: z.object({
    approved: ui(z.boolean().optional(), {
      title: { en: "Approval", de: "Freigabe" },
      decision: {
        choices: {
          true: {
            label: { en: "Approve", de: "Freigeben" },
            outcome: { en: "Approved", de: "Freigegeben" },
            tone: "good",
          },
          false: {
            label: { en: "Reject", de: "Ablehnen" },
            outcome: { en: "Rejected", de: "Abgelehnt" },
            tone: "bad",
          },
        },
      },
    }),
    receipt: z
      .string()
      .optional()
      .meta({ title: "Receipt", "x-ui": { title: { en: "Receipt", de: "Quittung" } } }),
  }),
  artifact: message,
  nodes: (node) => ({
    start: node
      .start({ artifact: ["text"] })
      .annotate({ title: { en: "Write message", de: "Nachricht schreiben" } })
      .permission("hello-world.start")
      .next("approve"),
    startFromCode: node
      .startHandle(({ process }, input: { text: string }) => process.createArtifact({ text: input.text }))
      .annotate({ title: { en: "Message from a program", de: "Nachricht eines Programms" } })
      .next("approve"),
    approve: node
      .view({ data: ["approved"], show: { artifact: ["text"] } })
      .annotate({
        title: { en: "Approve message", de: "Nachricht freigeben" },
        description: {
          en: "Read the message and say whether it may be sent.",
          de: "Lesen Sie die Nachricht und entscheiden Sie, ob sie verschickt werden darf.",
        },
        summary: ({ artifact }) => ({
          en: `“${artifact.text}” waits for approval`,
          de: `„${artifact.text}“ wartet auf Freigabe`,
        }),
        result: ({ process, artifact }) =>
          process.data.approved
            ? { en: `“${artifact.text}” was approved`, de: `„${artifact.text}“ wurde freigegeben` }
            : { en: `“${artifact.text}” was rejected`, de: `„${artifact.text}“ wurde abgelehnt` },
      })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("start"))
      .due({ days: 3 })
      .next("check"),
    check: node
      .if(({ process }) => process.data.approved === true)
      .annotate({ title: { en: "Approved?", de: "Freigegeben?" } })
      .then("send")
      .otherwise("rejected"),
    send: node
      .job(sendMessage, {
        retries: 5,
        awaited: true,
        done: ({ process }, { receipt }) => {
          process.data.receipt = receipt;
        },
      })
      .annotate({ title: { en: "Send message", de: "Nachricht verschicken" } })
      .next("sent"),
    sent: node.end({ title: { en: "Sent", de: "Verschickt" }, tone: "good" }),
    rejected: node.end({ title: { en: "Rejected", de: "Abgelehnt" }, tone: "bad" }),
  }),
});
