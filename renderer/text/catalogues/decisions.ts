/** What is said about decisions, in English. */
export const decisionsEn = {
  "decision.buttons": "Decide: {title}",
  "decision.heading": "{label}: {title}",
  "decision.reads": "{name} can read the reason.",
  "decision.optional": "{title} (optional)",
  "decision.missing": "Enter a reason.",
  "decision.length": "{count} of {limit} characters",
  "decision.cancel": "Cancel",
  "decision.takes": "Nobody has this task yet; deciding assigns it to you.",
  "decision.done": "{outcome}: {title}.",
  "decision.told": "{name} has been notified.",
  "decision.quoted": "“{reason}”",
  "decision.by": "{outcome}, {name}",
  "decision.titled": "{title}: {outcome}",
  "decision.all": "Decisions",
  "keys.escape": "Esc",
  "keys.decide": "Go to the first, and so on to the ninth choice of a decision",
} as const;

/** What is said about decisions, in German. */
export const decisionsDe: Readonly<Record<keyof typeof decisionsEn, string>> = {
  "decision.buttons": "Entscheiden: {title}",
  "decision.heading": "{label}: {title}",
  "decision.reads": "{name} kann den Grund lesen.",
  "decision.optional": "{title} (freiwillig)",
  "decision.missing": "Bitte einen Grund angeben.",
  "decision.length": "{count} von {limit} Zeichen",
  "decision.cancel": "Abbrechen",
  "decision.takes": "Diese Aufgabe hat noch niemand; mit der Entscheidung übernehmen Sie sie.",
  "decision.done": "{outcome}: {title}.",
  "decision.told": "{name} wurde benachrichtigt.",
  "decision.quoted": "„{reason}“",
  "decision.by": "{outcome}, {name}",
  "decision.titled": "{title}: {outcome}",
  "decision.all": "Entscheidungen",
  "keys.escape": "Esc",
  "keys.decide": "Zur ersten bis neunten Wahl einer Entscheidung",
};
