import { z } from "zod";
import { defineFlow, fileField, notTheOwnerOf, type Person, ui } from "../../engine/index.ts";
import { refuse } from "../decisions.ts";
import { period } from "../labels.ts";
import { calendarEntry } from "./calendar-entry.ts";
import { inDays, leave, titleOf } from "./leave.ts";
import { workingDays } from "./working-days.ts";

/** "Ada Lovelace: Mar 2 – 6, 2026" */
function who(person: Person | null, when: { readonly en: string; readonly de: string }) {
  return { en: `${person?.displayName ?? "?"}: ${when.en}`, de: `${person?.displayName ?? "?"}: ${when.de}` };
}

/** Somebody wants to be away: the balance is looked up, who stands in is asked, the manager decides. */
export const leaveRequest = defineFlow({
  id: "leave-request",
  version: 2,
  title: { en: "Leave request", de: "Urlaubsantrag" },
  description: {
    en: "Ask for days off. Your balance is checked, your substitute is asked, and your manager decides.",
    de: "Freie Tage beantragen. Das Guthaben wird geprüft, die Vertretung gefragt, und die Leitung entscheidet.",
  },
  summary: ({ artifact, ownerOf }) => who(ownerOf("ask"), period(artifact.from, artifact.until)),
  processTitle: ({ artifact }) => titleOf(artifact),
  keyFigure: ({ artifact: { days } }) => (days === undefined ? null : inDays(days)),
  view: "own",
  data: z.object({
    asker: ui(z.string().optional(), { title: { en: "For", de: "Für" } }),
    balance: ui(z.int().min(0).max(100).optional(), {
      title: { en: "Days left this year", de: "Resturlaub in Tagen" },
      help: { en: "Before this leave.", de: "Vor diesem Urlaub." },
    }),
    agrees: ui(z.boolean().optional(), {
      title: { en: "Substitution", de: "Vertretung" },
      decision: {
        choices: {
          true: {
            label: { en: "Agree", de: "Zusagen" },
            outcome: { en: "Agreed", de: "Zugesagt" },
            tone: "good",
          },
          false: {
            label: { en: "Decline", de: "Absagen" },
            outcome: { en: "Declined", de: "Abgesagt" },
            tone: "bad",
            reason: "optional",
          },
        },
        reason: "excuse",
      },
    }),
    excuse: ui(z.string().trim().max(500).optional(), {
      title: { en: "Reason of the substitute", de: "Grund der Vertretung" },
    }),
    granted: ui(z.boolean().optional(), {
      title: { en: "Decision", de: "Entscheidung" },
      decision: {
        choices: {
          true: {
            label: { en: "Grant", de: "Genehmigen" },
            outcome: { en: "Granted", de: "Genehmigt" },
            tone: "good",
          },
          false: refuse,
        },
        reason: "comment",
      },
    }),
    comment: ui(z.string().trim().max(500).optional(), { title: { en: "Reason", de: "Grund" } }),
    calendar: ui(fileField().optional(), { title: { en: "Calendar entry", de: "Kalendereintrag" } }),
  }),
  artifact: leave,
  nodes: (node) => ({
    ask: node
      .start({
        artifact: ["kind", "from", "until", "reason", "substitute"],
        computed: {
          artifact: { days: ({ artifact: { from, until } }) => (from && until ? workingDays(from, until) : undefined) },
        },
      })
      .annotate({ title: { en: "Ask for leave", de: "Urlaub beantragen" } })
      .permission({ autoCreate: true })
      .next("isHoliday"),
    isHoliday: node
      .if(({ artifact }) => artifact.kind === "holiday")
      .annotate({ title: { en: "Holiday?", de: "Erholungsurlaub?" } })
      .then("lookUp")
      .otherwise("hasSubstitute"),
    lookUp: node
      .view({ data: ["balance"], show: { artifact: ["from", "until", "days"] } })
      .annotate({
        title: { en: "Look up the balance", de: "Guthaben nachsehen" },
        description: {
          en: "Read from the payroll records how many days are left.",
          de: "Sehen Sie in der Personalakte nach, wie viele Tage übrig sind.",
        },
        summary: ({ artifact, ownerOf }) => who(ownerOf("ask"), period(artifact.from, artifact.until)),
      })
      .permission({ autoCreate: true })
      .due({ days: 2 })
      .next("isEnough"),
    isEnough: node
      .if(({ process, artifact }) => (process.data.balance ?? 0) >= (artifact.days ?? 0))
      .annotate({ title: { en: "Enough days?", de: "Genug Tage?" } })
      .then("hasSubstitute")
      .otherwise("notEnough"),
    hasSubstitute: node
      .if(({ artifact }) => artifact.substitute !== undefined)
      .annotate({ title: { en: "Substitute named?", de: "Vertretung genannt?" } })
      .then("standIn")
      .otherwise("decide"),
    standIn: node
      .view({ data: ["agrees", "excuse"], show: { artifact: ["from", "until"] } })
      .annotate({ title: { en: "Confirm substitution", de: "Vertretung bestätigen" } })
      .assign(({ artifact, person }) => (artifact.substitute ? (person(artifact.substitute)?.name ?? null) : null))
      .permission({ autoCreate: true })
      .due({ days: 2 })
      .next("standsIn"),
    standsIn: node
      .if(({ process }) => process.data.agrees === true)
      .annotate({ title: { en: "Substitute agrees?", de: "Vertretung sagt zu?" } })
      .then("decide")
      .otherwise("chooseAnother"),
    chooseAnother: node
      .view({ artifact: ["substitute"], show: { artifact: ["from", "until"] } })
      .annotate({ title: { en: "Name another substitute", de: "Andere Vertretung nennen" } })
      .assign({ ownerOf: "ask" })
      .next("hasSubstitute"),
    decide: node
      .view({
        data: ["granted", "comment"],
        show: { data: ["balance"], artifact: ["kind", "from", "until", "days", "reason", "substitute"] },
      })
      .annotate({ title: { en: "Decide on leave", de: "Über Urlaub entscheiden" } })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("ask"))
      .due({ days: 3 })
      .next("isGranted"),
    isGranted: node
      .if(({ process }) => process.data.granted === true)
      .annotate({ title: { en: "Granted?", de: "Genehmigt?" } })
      .then("writeDown")
      .otherwise("refused"),
    writeDown: node
      .function(({ process, ownerOf }) => {
        process.data.asker = ownerOf("ask")?.displayName;
      })
      .annotate({ title: { en: "Record the absence", de: "Abwesenheit eintragen" } })
      .next("calendar"),
    calendar: node
      .job(calendarEntry, {
        done: ({ process }, file) => {
          process.data.calendar = file;
        },
      })
      .annotate({ title: { en: "Write calendar entry", de: "Kalendereintrag schreiben" } })
      .next("granted"),
    granted: node.end({ title: { en: "Granted", de: "Genehmigt" }, tone: "good" }),
    refused: node.end({ title: { en: "Refused", de: "Abgelehnt" }, tone: "bad" }),
    notEnough: node.end({ title: { en: "Not enough days", de: "Zu wenig Tage" }, tone: "bad" }),
  }),
});
