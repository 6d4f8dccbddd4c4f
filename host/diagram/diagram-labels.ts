import type { Language } from "../../engine/contract/index.ts";
import { shortDay } from "../../contract/diagram/short-day.ts";
import type { DiagramLabels } from "./flow-svg.ts";
import type { NodeState } from "../../contract/diagram/progress.ts";

const states: Readonly<Record<Language, Readonly<Record<NodeState, string>>>> = {
  en: { failed: "failed", open: "open", done: "done", canceled: "canceled" },
  de: { failed: "fehlgeschlagen", open: "offen", done: "erledigt", canceled: "abgebrochen" },
};

const since = { en: (day: string) => `since ${day}`, de: (day: string) => `seit ${day}` };
const by = { en: (day: string) => `by ${day}`, de: (day: string) => `bis ${day}` };
const unassigned = { en: "unassigned", de: "nicht zugewiesen" };

/** What a picture says besides the flow's own words, at the moment `now`. */
export function diagramLabels(language: Language, locale: string, now: number): DiagramLabels {
  return {
    mark: ({ state, count, owners }) => {
      const times = count > 1 ? ` (${count})` : "";
      return [`${states[language][state]}${times}`, ...owners].join(", ");
    },
    note: {
      now,
      day: (at) => shortDay(at, now, locale),
      since: since[language],
      by: by[language],
      unassigned: unassigned[language],
    },
  };
}
