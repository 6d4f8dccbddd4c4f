import type { personEn } from "./person-en.ts";

/** The first screen, in German. */
export const personDe: Readonly<Record<keyof typeof personEn, string>> = {
  "person.choose": "Anmelden",
  "person.choose-hint": "Wählen Sie Ihren Namen.",
  "person.search": "Namen suchen",
  "person.none": "Es gibt noch keine Personen. Die Administration fügt sie hinzu.",
  "person.no-match": "Keine Treffer für „{search}“.",
  "person.switch": "Abmelden",
};
