import { z } from "zod";
import { defineFlow, fileField, notTheOwnerOf, rule, ui } from "../../engine/index.ts";
import { isIban, noIban, typedIban } from "./iban.ts";
import { invoiceRecord } from "./invoice-record.ts";
import { paymentFile } from "./payment-file.ts";

const fields = ["paper", "supplier", "number", "date", "purchase", "amount", "payBy", "iban"] as const;
const ifRight = { field: "isRight", oneOf: [true] };
const shown = { artifact: ["paper", "supplier", "number", "purchase", "amount", "payBy"] } as const;

/** An invoice comes in, is checked, approved by two people at once, and paid. */
export const invoice = defineFlow({
  id: "invoice",
  version: 1,
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
      isRight: ui(z.boolean().default(false), { title: { en: "The invoice is correct", de: "Die Rechnung stimmt" } }),
      problem: ui(z.string().trim().max(500).optional(), {
        title: { en: "What is wrong", de: "Was nicht stimmt" },
        when: { field: "isRight", oneOf: [false] },
      }),
      payer: ui(z.string().trim().max(70).optional(), {
        prefill: "last",
        when: ifRight,
        width: "half",
        title: { en: "Who pays", de: "Wer bezahlt" },
        help: { en: "The name of the account holder at our bank.", de: "Der Kontoname bei unserer Bank." },
      }),
      payFrom: ui(typedIban, {
        prefill: "last",
        when: ifRight,
        width: "half",
        title: { en: "From our account", de: "Von unserem Konto" },
        help: { en: "Its IBAN.", de: "Dessen IBAN." },
      }),
      inBudget: ui(z.boolean().default(false), { title: { en: "Within the budget", de: "Im Budget" } }),
      received: ui(z.boolean().default(false), {
        title: { en: "Goods or service received", de: "Ware oder Leistung erhalten" },
      }),
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
      .if(({ process }) => process.data.isRight)
      .annotate({ title: { en: "Correct?", de: "Korrekt?" } })
      .then("approve")
      .otherwise("sendBack"),
    sendBack: node
      .manualTask()
      .annotate({ title: { en: "Send the invoice back", de: "Rechnung zurückschicken" } })
      .assign({ ownerOf: "enter" })
      .next("sentBack"),
    sentBack: node.end({ title: { en: "Sent back", de: "Zurückgeschickt" } }),
    approve: node
      .split()
      .annotate({ title: { en: "Two approvals", de: "Zwei Freigaben" } })
      .next("approveBudget")
      .next("confirmGoods"),
    approveBudget: node
      .view({ data: ["inBudget"], show: shown })
      .annotate({ title: { en: "Approve the amount", de: "Betrag freigeben" } })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("check"))
      .due({ days: 3 })
      .onTimeout({ days: 3 }, "remind", { interrupting: false })
      .next("bothSaid"),
    confirmGoods: node
      .view({ data: ["received"], show: shown })
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
      .if(({ process: { data } }) => data.inBudget && data.received)
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
    paid: node.end({ title: { en: "Paid", de: "Bezahlt" } }),
  }),
});
