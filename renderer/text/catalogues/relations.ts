/** What is said about relations, and about what may be filled in, in English. */
export const relationsEn = {
  "relation.search": "Search …",
  "relation.search-person": "Search for a name …",
  "relation.searching": "Searching …",
  "relation.open": "View",
  "relation.open-of": "{action}: {name}",
  "relation.create": "New: {kind}",
  "relation.create-for": "{title}: {action}",
  "relation.create-do": "Create and select",

  "offer.last": "Use {names} from your last request, “{subject}” ({when})?",
  "offer.process": "Use {names} from this process?",
  "offer.fill": "Fill in",
  "offer.filled": "Filled in: {names}",
} as const;

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
