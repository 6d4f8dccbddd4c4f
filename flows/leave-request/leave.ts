import { z } from "zod";
import { defineArtifact, personField, rule, ui } from "../../engine/index.ts";
import { period } from "../labels.ts";

const kinds = {
  holiday: { en: "Holiday", de: "Erholungsurlaub" },
  special: { en: "Special leave", de: "Sonderurlaub" },
  unpaid: { en: "Unpaid leave", de: "Unbezahlter Urlaub" },
};

/** A person's absence: from when until when, and who stands in. */
export const leave = defineArtifact({
  id: "leave",
  title: { en: "Leave", de: "Urlaub" },
  schema: z
    .object({
      kind: ui(z.enum(["holiday", "special", "unpaid"]).default("holiday"), {
        title: { en: "Kind", de: "Art" },
        labels: kinds,
      }),
      from: ui(z.iso.date(), { column: true, width: "half", title: { en: "First day", de: "Erster Tag" } }),
      until: ui(z.iso.date(), { column: true, width: "half", title: { en: "Last day", de: "Letzter Tag" } }),
      days: ui(z.int().min(0).optional(), {
        column: true,
        title: { en: "Working days", de: "Arbeitstage" },
        help: {
          en: "Monday to Friday; public holidays count as well.",
          de: "Montag bis Freitag; Feiertage zählen mit.",
        },
      }),
      reason: ui(z.string().trim().max(500).optional(), {
        when: { field: "kind", oneOf: ["special", "unpaid"] },
        required: true,
        title: { en: "Reason", de: "Grund" },
      }),
      substitute: ui(personField().optional(), {
        prefill: "last",
        title: { en: "Substitute", de: "Vertretung" },
        help: {
          en: "Asked before the manager. Leave empty if no substitute is needed.",
          de: "Wird vor der Leitung gefragt. Leer lassen, wenn keine Vertretung nötig ist.",
        },
      }),
    })
    .check(
      rule(({ from, until }) => from <= until, {
        at: "until",
        says: { en: "The last day is before the first day.", de: "Der letzte Tag liegt vor dem ersten Tag." },
      }),
    ),
  label: ({ from, until }) => `${from} – ${until}`,
});

type Leave = z.output<typeof leave.schema>;

/** "Leave, Jan 9 – 13, 2027", "Unbezahlter Urlaub, 9.–13. Jan. 2027". */
export function titleOf({ kind, from, until }: Leave): { en: string; de: string } {
  const what = kind === "holiday" ? { en: "Leave", de: "Urlaub" } : kinds[kind];
  const when = period(from, until);
  return { en: `${what.en}, ${when.en}`, de: `${what.de}, ${when.de}` };
}

export function inDays(days: number) {
  return {
    title: { en: "Working days", de: "Arbeitstage" },
    value: days,
    unit: days === 1 ? { en: "day", de: "Tag" } : { en: "days", de: "Tage" },
  };
}
