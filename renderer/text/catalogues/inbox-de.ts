import type { inboxEn } from "./inbox-en.ts";

/** The lists, in German. */
export const inboxDe: Readonly<Record<keyof typeof inboxEn, string>> = {
  "inbox.empty": "Ihr Eingang ist leer",
  "inbox.empty-hint": "Übernehmen Sie eine Aufgabe aus der Warteliste oder starten Sie etwas Neues.",
  "inbox.to-queue": "Warteliste öffnen",
  "inbox.to-start": "Neuer Vorgang",

  "queue.empty": "Die Warteliste ist leer",
  "queue.empty-hint": "Neue Aufgaben erscheinen hier.",

  "archive.empty": "Keine erledigten Aufgaben",
  "archive.empty-hint": "Erledigte Aufgaben erscheinen hier.",

  "list.more": "Weitere laden",
  "list.loading": "Die Liste wird geladen",
  "list.choose": "Links eine Aufgabe wählen",
  "list.choose-hint":
    "Mit den Pfeiltasten bewegen Sie sich durch die Liste, mit der Eingabetaste öffnen Sie das Formular.",
  "list.back": "Zurück zur Liste",
  "list.from": "von {name}",
  "list.from-program": "Automatisch gestartet",

  "due.on": "Fällig {when}",
  "due.overdue": "Überfällig seit {when}",
};
