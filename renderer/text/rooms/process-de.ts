import type { processEn } from "./process-en.ts";

/** A process and what it shows, in German. */
export const processDe: Readonly<Record<keyof typeof processEn, string>> = {
  "process.number": "Vorgang {id}",
  "process.started": "Gestartet",
  "process.started-by": "{when} von {name}",
  "process.finished": "Beendet",
  "process.data": "Daten des Vorgangs",
  "process.revision": "Fassung {revision}",
  "process.tasks": "Aufgaben",
  "process.history": "Verlauf",
  "process.back": "Zurück",
  "process.loading": "Der Vorgang wird geladen",
  "process.column-task": "Aufgabe",
  "process.column-status": "Stand",
  "process.column-owner": "Zuständig",
  "process.column-created": "Entstanden",
  "process.column-finished": "Erledigt",
  "process.itself": "Intray",

  "status.task.NEW": "Wartet",
  "status.task.ASSIGNED": "Übernommen",
  "status.task.SCHEDULED": "Eingereiht",
  "status.task.STARTED": "Läuft",
  "status.task.DONE": "Erledigt",
  "status.task.CANCELED": "Abgebrochen",
  "status.task.ERROR": "Fehlgeschlagen",
  "status.task.REVIVED": "Wiederaufgenommen",
  "status.process.NEW": "Läuft",
  "status.process.DONE": "Beendet",
  "status.process.CANCELED": "Abgebrochen",

  "value.none": "—",
  "value.yes": "Ja",
  "value.no": "Nein",
};
