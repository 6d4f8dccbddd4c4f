import { z } from "zod";
import { defineFlow, fileField, notTheOwnerOf, rule, ui } from "../../engine/index.ts";
import { refuse } from "../decisions.ts";
import { isIban, noIban, typedIban } from "./iban.ts";
import { invoiceRecord } from "./invoice-record.ts";
import { paymentFile } from "./payment-file.ts";

const fields = ["paper", "supplier", "number", "date", "purchase", "amount", "payBy", "iban"] as const;
const shown = { artifact: ["paper", "supplier", "number", "purchase", "amount", "payBy"] } as const;

/** An invoice comes in, is checked, approved by two people at once, and paid. */
export const invoice = defineFlow({
  id: "invoice",
  version: 2,
  title: { en: "Invoice", de: "Rechnung" },
  description: {
    en: "An invoice is entered with its document, checked, approved by two people, and paid.",
    de: "Eine Rechnung wird mit ihrem Beleg erfasst, geprüft, von zwei Personen freigegeben und bezahlt.",
  },
  summary: ({ artifact }) => `${artifact.supplier} ${artifact.number}`,
  processTitle: ({ artifact }) => `${artifact.supplier}, ${artifact.number}`,
  keyFigure: { artifact: "amount" },
  data: z
    .object({
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
              label: { en: "Send back", de: "Zurückschicken" },
              outcome: { en: "Not correct", de: "Stimmt nicht" },
              tone: "bad",
              reason: "required",
            },
          },
          reason: "problem",
        },
      }),
      problem: ui(z.string().trim().max(500).optional(), { title: { en: "What is wrong", de: "Was nicht stimmt" } }),
      payer: ui(z.string().trim().max(70).optional(), {
        prefill: "last",
        width: "half",
        title: { en: "Who pays", de: "Wer bezahlt" },
        help: { en: "The name of the account holder at our bank.", de: "Der Kontoname bei unserer Bank." },
      }),
      payFrom: ui(typedIban, {
        prefill: "last",
        width: "half",
        title: { en: "From our account", de: "Von unserem Konto" },
        help: { en: "Its IBAN.", de: "Dessen IBAN." },
      }),
      inBudget: ui(z.boolean().optional(), {
        title: { en: "Amount", de: "Betrag" },
        decision: {
          choices: {
            true: {
              label: { en: "Approve amount", de: "Betrag freigeben" },
              outcome: { en: "Approved", de: "Freigegeben" },
              tone: "good",
              confirmation: {
                en: "Once the goods are confirmed, too, the amount is paid.",
                de: "Sobald auch die Lieferung bestätigt ist, wird der Betrag bezahlt.",
              },
            },
            false: refuse,
          },
          reason: "budgetProblem",
        },
      }),
      budgetProblem: ui(z.string().trim().max(500).optional(), {
        title: { en: "Why it is not approved", de: "Warum nicht freigegeben" },
      }),
      received: ui(z.boolean().optional(), {
        title: { en: "Goods or service", de: "Ware oder Leistung" },
        decision: {
          choices: {
            true: {
              label: { en: "Confirm receipt", de: "Erhalt bestätigen" },
              outcome: { en: "Received", de: "Erhalten" },
              tone: "good",
            },
            false: {
              label: { en: "Not received", de: "Nicht erhalten" },
              outcome: { en: "Not received", de: "Nicht erhalten" },
              tone: "bad",
              reason: "required",
            },
          },
          reason: "goodsProblem",
        },
      }),
      goodsProblem: ui(z.string().trim().max(500).optional(), { title: { en: "What is missing", de: "Was fehlt" } }),
      reminders: ui(z.int().default(0), { title: { en: "Reminders", de: "Erinnerungen" } }),
      payment: ui(fileField().optional(), { title: { en: "Payment file", de: "Zahlungsdatei" } }),
      paidOn: ui(z.iso.date().optional(), { title: { en: "Paid on", de: "Bezahlt am" } }),
    })
    .check(rule(({ payFrom }) => payFrom === undefined || isIban(payFrom), { at: "payFrom", says: noIban })),
  artifact: invoiceRecord,
  nodes: (node) => ({
    enter: node
      .start({ artifact: fields })
      .annotate({ title: { en: "Enter an invoice", de: "Rechnung erfassen" } })
      .permission({ autoCreate: true })
      .next("check"),
    check: node
      .view({ data: ["isRight", "problem", "payer", "payFrom"], artifact: fields })
      .annotate({
        title: { en: "Check the invoice", de: "Rechnung prüfen" },
        description: {
          en: "Compare the document with the entries and correct any errors.",
          de: "Vergleichen Sie den Beleg mit den Angaben, und berichtigen Sie Fehler.",
        },
        summary: ({ artifact }) => `${artifact.supplier} ${artifact.number}`,
      })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("enter"))
      .due({ days: 2 })
      .next("isRight"),
    isRight: node
      .if(({ process }) => process.data.isRight === true)
      .annotate({ title: { en: "Correct?", de: "Korrekt?" } })
      .then("approve")
      .otherwise("sendBack"),
    sendBack: node
      .manualTask()
      .annotate({ title: { en: "Send the invoice back", de: "Rechnung zurückschicken" } })
      .assign({ ownerOf: "enter" })
      .next("sentBack"),
    sentBack: node.end({ title: { en: "Sent back", de: "Zurückgeschickt" }, tone: "bad" }),
    approve: node
      .split()
      .annotate({ title: { en: "Two approvals", de: "Zwei Freigaben" } })
      .next("approveBudget")
      .next("confirmGoods"),
    approveBudget: node
      .view({ data: ["inBudget", "budgetProblem"], show: shown })
      .annotate({ title: { en: "Approve the amount", de: "Betrag freigeben" } })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("check"))
      .due({ days: 3 })
      .onTimeout({ days: 3 }, "remind", { interrupting: false })
      .next("bothSaid"),
    confirmGoods: node
      .view({ data: ["received", "goodsProblem"], show: shown })
      .annotate({ title: { en: "Confirm the goods", de: "Lieferung bestätigen" } })
      .permission({ autoCreate: true })
      .due({ days: 3 })
      .onTimeout({ days: 3 }, "remind", { interrupting: false })
      .next("bothSaid"),
    remind: node
      .sendHandle(({ process }) => {
        process.data.reminders += 1;
      })
      .annotate({ title: { en: "Remind", de: "Erinnern" } })
      .next("reminded"),
    reminded: node.end({ title: { en: "Reminded", de: "Erinnert" } }),
    bothSaid: node
      .join()
      .annotate({ title: { en: "Both decided", de: "Beide haben entschieden" } })
      .next("isApproved"),
    isApproved: node
      .if(({ process: { data } }) => data.inBudget === true && data.received === true)
      .annotate({ title: { en: "Approved?", de: "Freigegeben?" } })
      .then("pay")
      .otherwise("sendBack"),
    pay: node
      .job(paymentFile, {
        retries: 0,
        done: ({ process }, file) => {
          process.data.payment = file;
        },
      })
      .annotate({ title: { en: "Write the payment file", de: "Zahlungsdatei schreiben" } })
      .onError("payByHand", { code: "no-account", title: { en: "Account unknown", de: "Konto unbekannt" } })
      .next("booked"),
    booked: node
      .handle(({ process }, paidOn: string) => {
        process.data.paidOn = paidOn;
      })
      .annotate({ title: { en: "Wait for the bank statement", de: "Auf den Kontoauszug warten" } })
      .onTimeout({ days: 7 }, "lookUp")
      .next("paid"),
    lookUp: node
      .view({ data: ["paidOn"], show: shown })
      .annotate({
        title: { en: "Check with the bank", de: "Bei der Bank nachsehen" },
        description: {
          en: "No statement has come for a week. When was the invoice paid?",
          de: "Seit einer Woche ist kein Auszug gekommen. Wann wurde die Rechnung bezahlt?",
        },
        summary: ({ artifact }) => `${artifact.supplier} ${artifact.number}`,
      })
      .permission("invoice.payByHand")
      .next("paid"),
    payByHand: node
      .view({ data: ["paidOn"], show: shown })
      .annotate({ title: { en: "Pay manually", de: "Von Hand bezahlen" } })
      .permission({ autoCreate: true })
      .due({ days: 3 })
      .next("paid"),
    paid: node.end({ title: { en: "Paid", de: "Bezahlt" }, tone: "good" }),
  }),
});
