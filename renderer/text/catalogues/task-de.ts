import type { taskEn } from "./task-en.ts";

/** An opened task, in German. */
export const taskDe: Readonly<Record<keyof typeof taskEn, string>> = {
  "task.process": "Vorgang öffnen",
  "task.assign": "Übernehmen",
  "task.unassign": "Zurückgeben",
  "task.complete": "Erledigen",
  "task.assigned": "„{title}“ gehört jetzt Ihnen",
  "task.unassigned": "„{title}“ ist wieder in der Warteliste",
  "task.completed": "„{title}“ ist erledigt",
  "task.take-first": "Übernehmen Sie die Aufgabe, um das Formular auszufüllen.",
  "task.owner": "Zuständig",
  "task.owner-you": "Sie",
  "task.created": "Entstanden",
  "task.finished": "Erledigt",
  "task.form": "Formular",
  "task.error": "Diese Aufgabe ist fehlgeschlagen: {reason}",
  "task.loading": "Die Aufgabe wird geladen",

  "refusal.not-permitted": "Dafür fehlt Ihnen die Berechtigung.",
  "refusal.not-the-owner": "Das kann nur, wer für die Aufgabe zuständig ist.",
  "refusal.not-a-manager": "Das kann nur, wer den Ablauf leitet.",
  "refusal.has-successors": "Auf diese Aufgabe folgte schon etwas. Nehmen Sie das zuerst zurück.",
  "refusal.owned-by-someone-else": "Jemand anders hat diese Aufgabe.",
  "refusal.restricted":
    "Eine Regel dieses Ablaufs schließt Sie hier aus, zum Beispiel weil Sie an einem früheren Schritt beteiligt waren.",
  "refusal.wrong-status": "Die Aufgabe ist nicht an dieser Stelle.",
  "refusal.process-not-running": "Der Vorgang läuft nicht mehr.",
};
