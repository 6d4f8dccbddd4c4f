/** The first screen, in English. */
export const personEn = {
  "person.choose": "Who is here?",
  "person.choose-hint": "Choose your name to see what waits for you.",
  "person.search": "Search for a name",
  "person.none": "There is nobody here yet. An administrator adds people.",
  "person.no-match": "Nobody is called “{search}”.",
  "person.switch": "Sign out, switch person",
} as const;
