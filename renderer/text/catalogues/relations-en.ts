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
