/** What is said about relations, and about what may be filled in, in English. */
export const relationsEn = {
  "relation.search": "Search …",
  "relation.search-person": "Search for a name …",
  "relation.searching": "Searching …",
  "relation.open": "Look at it",
  "relation.open-of": "{action}: {name}",
  "relation.create": "New: {kind}",
  "relation.create-for": "{title}: {action}",
  "relation.create-do": "Create and take",

  "offer.last": "{names} as in your last case, “{subject}” ({when})?",
  "offer.process": "{names} from this process?",
  "offer.fill": "Fill in",
  "offer.filled": "Filled in: {names}",
} as const;
