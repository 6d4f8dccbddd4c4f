/** The first screen, in English. */
export const personEn = {
  "person.choose": "Sign in",
  "person.choose-hint": "Your work is on this computer.",
  "person.search": "Your name",
  "person.found": "Names found",
  "person.other": "Someone else: type a name",
  "person.none": "There are no people yet. An administrator adds them.",
  "person.no-match": "No results for “{search}”.",
  "person.switch": "Sign out",
} as const;

/** The first screen, in German. */
export const personDe: Readonly<Record<keyof typeof personEn, string>> = {
  "person.choose": "Anmelden",
  "person.choose-hint": "Ihre Arbeit liegt auf diesem Computer.",
  "person.search": "Ihr Name",
  "person.found": "Gefundene Namen",
  "person.other": "Jemand anderes: Namen eingeben",
  "person.none": "Es gibt noch keine Personen. Die Administration fügt sie hinzu.",
  "person.no-match": "Keine Treffer für „{search}“.",
  "person.switch": "Abmelden",
};
