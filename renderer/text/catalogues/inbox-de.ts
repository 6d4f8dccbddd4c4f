import type { inboxEn } from "./inbox-en.ts";

/** The lists, in German. */
export const inboxDe: Readonly<Record<keyof typeof inboxEn, string>> = {
  "inbox.hint": "Aufgaben, die Sie übernommen haben.",

  "queue.hint": "Aufgaben, die hier jeder übernehmen darf.",

  "archive.hint": "Erledigte Aufgaben.",

  "inbox.empty": "Für Sie liegt nichts an",
  "inbox.empty-hint": "Übernehmen Sie eine Aufgabe aus der Warteliste oder starten Sie etwas Neues.",
  "inbox.to-queue": "In die Warteliste schauen",
  "inbox.to-start": "Etwas starten",

  "queue.empty": "Die Warteliste ist leer",
  "queue.empty-hint": "Niemand wartet auf Hilfe. Neue Aufgaben erscheinen hier von selbst.",

  "archive.empty": "Noch ist nichts erledigt",
  "archive.empty-hint": "Aufgaben, die Sie erledigen, werden hier aufbewahrt.",

  "list.more": "Weitere laden",
  "list.loading": "Die Liste wird geladen",
  "list.choose": "Wählen Sie links eine Aufgabe",
  "list.choose-hint": "Die Pfeiltasten gehen durch die Liste, die Eingabetaste öffnet das Formular.",
  "list.back": "Zurück zur Liste",
  "list.from": "von {name}",
  "list.from-program": "Vom Programm gestartet",

  "due.on": "Fällig {when}",
  "due.overdue": "Überfällig · {when}",
};
