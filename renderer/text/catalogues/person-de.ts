import type { personEn } from "./person-en.ts";

/** The first screen, in German. */
export const personDe: Readonly<Record<keyof typeof personEn, string>> = {
  "person.choose": "Wer ist da?",
  "person.choose-hint": "Namen wählen und sehen, was ansteht.",
  "person.search": "Namen suchen",
  "person.none": "Hier gibt es noch niemanden. Personen legt die Verwaltung an.",
  "person.no-match": "Niemand heißt „{search}“.",
  "person.switch": "Abmelden, Person wechseln",
};
