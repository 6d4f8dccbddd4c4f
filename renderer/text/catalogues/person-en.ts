/** The first screen, in English. */
export const personEn = {
  "person.choose": "Sign in",
  "person.choose-hint": "Choose your name.",
  "person.search": "Search for a name",
  "person.none": "There are no people yet. An administrator adds them.",
  "person.no-match": "No results for “{search}”.",
  "person.switch": "Sign out",
} as const;
