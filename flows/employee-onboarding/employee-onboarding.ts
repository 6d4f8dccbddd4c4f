import { z } from "zod";
import { defineFlow, ui } from "../../engine/index.ts";
import { equipment } from "./equipment.ts";
import { daysBefore, newcomer } from "./newcomer.ts";

const shown = { artifact: ["name", "role", "firstDay", "manager"] } as const;

/** Somebody new comes: every department does its part before the first day. */
export const employeeOnboarding = defineFlow({
  id: "employee-onboarding",
  version: 1,
  title: { en: "Employee onboarding", de: "Einarbeitung" },
  description: {
    en: "A new colleague is announced; human resources, IT and facilities prepare everything before the first day.",
    de: "Ein Neuzugang wird angekündigt; Personal, IT und Haustechnik bereiten bis zum ersten Tag alles vor.",
  },
  summary: ({ artifact }) => ({
    en: `${artifact.name}, ${artifact.role}`,
    de: `${artifact.name}, ${artifact.role}`,
  }),
  processTitle: ({ artifact }) => `${artifact.name}, ${artifact.role}`,
  keyFigure: { artifact: "firstDay" },
  data: z.object({
    taxNumber: ui(z.string().trim().min(1).max(40).optional(), { title: { en: "Tax number", de: "Steuernummer" } }),
    account: ui(z.string().trim().min(1).max(42).optional(), { title: { en: "Bank account", de: "Bankverbindung" } }),
    mail: ui(z.email().optional(), { title: { en: "E-mail", de: "E-Mail" } }),
    onPayroll: ui(z.boolean().default(false), { title: { en: "On the payroll", de: "In der Gehaltsliste" } }),
    replacement: ui(z.string().trim().max(200).optional(), {
      title: { en: "Replacement", de: "Ersatz" },
    }),
  }),
  artifact: newcomer,
  nodes: (node) => ({
    announce: node
      .start({ artifact: ["name", "role", "firstDay", "manager", "remote", "equipment"], layout: "steps" })
      .annotate({ title: { en: "Announce a new colleague", de: "Neuzugang ankündigen" } })
      .permission({ autoCreate: true })
      .next("departments"),
    departments: node
      .split()
      .annotate({ title: { en: "Every department", de: "Alle Abteilungen" } })
      .next("papers")
      .next("bank")
      .next("payroll")
      .next("accounts")
      .next("desk", {
        when: ({ artifact }) => !artifact.remote,
        label: { en: "works on site", de: "arbeitet vor Ort" },
      })
      .forEach(({ artifact }) => artifact.equipment, "item"),
    papers: node
      .view({ data: ["taxNumber"], show: shown })
      .annotate({ title: { en: "Contract and tax papers", de: "Vertrag und Steuerpapiere" } })
      .permission({ autoCreate: true })
      .due(({ artifact }) => daysBefore(artifact.firstDay, 14))
      .next("ready"),
    bank: node
      .view({ data: ["account"], show: shown })
      .annotate({ title: { en: "Bank account", de: "Bankverbindung" } })
      .permission("employee-onboarding.papers")
      .due(({ artifact }) => daysBefore(artifact.firstDay, 14))
      .next("ready"),
    payroll: node
      .conditionalCatch(({ process: { data } }) => data.taxNumber !== undefined && data.account !== undefined)
      .annotate({ title: { en: "Papers and account complete", de: "Papiere und Konto vollständig" } })
      .next("register"),
    register: node
      .sendHandle(({ process }) => {
        process.data.onPayroll = true;
      })
      .annotate({ title: { en: "Put on the payroll", de: "In die Gehaltsliste aufnehmen" } })
      .next("ready"),
    accounts: node
      .view({ data: ["mail"], show: shown })
      .annotate({ title: { en: "Create accounts", de: "Konten anlegen" } })
      .permission({ autoCreate: true })
      .due(({ artifact }) => daysBefore(artifact.firstDay, 3))
      .next("ready"),
    desk: node
      .manualTask()
      .annotate({ title: { en: "Prepare desk and keys", de: "Platz und Schlüssel vorbereiten" } })
      .permission({ autoCreate: true })
      .due(({ artifact }) => daysBefore(artifact.firstDay, 1))
      .next("ready"),
    item: node
      .subprocess(equipment, "order", ({ task, artifact }) => ({
        what: String(task.data["what"]),
        remark: typeof task.data["remark"] === "string" ? task.data["remark"] : null,
        forWhom: artifact.name,
        firstDay: artifact.firstDay,
      }))
      .annotate({ title: { en: "Get each item", de: "Jedes Stück beschaffen" } })
      .onEscalation("isLate", { code: "late", title: { en: "Late", de: "Verspätet" } })
      .onError("instead", { code: "unavailable", title: { en: "Not available", de: "Nicht lieferbar" } })
      .next("ready"),
    isLate: node
      .manualTask()
      .annotate({
        title: { en: "Announce late deliveries", de: "Verspätungen mitteilen" },
      })
      .assign({ ownerOf: "announce" })
      .next("told"),
    told: node.end({ title: { en: "Informed", de: "Mitgeteilt" } }),
    instead: node
      .view({ data: ["replacement"], show: { artifact: ["name", "equipment"] } })
      .annotate({ title: { en: "Find a replacement", de: "Ersatz finden" } })
      .permission("employee-onboarding.accounts")
      .next("ready"),
    ready: node
      .join()
      .annotate({ title: { en: "Everything is ready", de: "Alles ist bereit" } })
      .next("firstDay"),
    firstDay: node
      .timer(({ artifact }) => daysBefore(artifact.firstDay, 0))
      .annotate({ title: { en: "The first day", de: "Der erste Tag" } })
      .next("welcome"),
    welcome: node
      .manualTask()
      .annotate({ title: { en: "Welcome the new colleague", de: "Willkommen heißen" } })
      .assign(({ artifact, person }) => person(artifact.manager)?.name ?? null)
      .permission({ autoCreate: true })
      .due({ hours: 4 })
      .next("arrived"),
    arrived: node.end({ title: { en: "Arrived", de: "Angekommen" } }),
  }),
});
