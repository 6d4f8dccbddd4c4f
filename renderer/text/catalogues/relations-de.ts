import type { relationsEn } from "./relations-en.ts";

/** What is said about relations, and about what may be filled in, in German. */
export const relationsDe: Readonly<Record<keyof typeof relationsEn, string>> = {
  "relation.search": "Suchen …",
  "relation.search-person": "Nach einem Namen suchen …",
  "relation.searching": "Wird gesucht …",
  "relation.open": "Ansehen",
  "relation.open-of": "{action}: {name}",
  "relation.create": "Neu: {kind}",
  "relation.create-for": "{title}: {action}",
  "relation.create-do": "Anlegen und auswählen",

  "offer.last": "{names} aus Ihrem letzten Vorgang „{subject}“ ({when}) übernehmen?",
  "offer.process": "{names} aus diesem Vorgang übernehmen?",
  "offer.fill": "Ausfüllen",
  "offer.filled": "Ausgefüllt: {names}",
};
