import type { Language } from "../../engine/contract/index.ts";
import type { DiagramLabels } from "./flow-svg.ts";
import type { NodeState } from "../../contract/diagram/progress.ts";

const states: Readonly<Record<Language, Readonly<Record<NodeState, string>>>> = {
  en: { failed: "failed", open: "open", done: "done", canceled: "canceled" },
  de: { failed: "fehlgeschlagen", open: "offen", done: "erledigt", canceled: "abgebrochen" },
};

/** What a picture says besides the flow's own words. */
export function diagramLabels(language: Language, locale: string): DiagramLabels {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  return {
    mark: ({ state, count, owners }) => {
      const times = count > 1 ? ` (${count})` : "";
      return [`${states[language][state]}${times}`, ...owners].join(", ");
    },
    due: (timestamp) => date.format(timestamp),
  };
}
