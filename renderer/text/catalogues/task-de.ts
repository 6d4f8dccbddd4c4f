import type { taskEn } from "./task-en.ts";

/** An opened task, in German. */
export const taskDe: Readonly<Record<keyof typeof taskEn, string>> = {
  "task.process": "Vorgang öffnen",
  "task.assign": "Übernehmen",
  "task.unassign": "In die Warteliste zurückgeben",
  "task.complete": "Erledigen",
  "task.assigned": "„{title}“ ist jetzt Ihnen zugewiesen",
  "task.unassigned": "„{title}“ ist wieder in der Warteliste",
  "task.completed": "„{title}“ erledigt",
  "task.take-first": "Übernehmen Sie die Aufgabe, um das Formular auszufüllen.",
  "task.owner": "Zuständig",
  "task.owner-you": "Sie",
  "task.created": "Angelegt",
  "task.finished": "Erledigt",
  "task.form": "Formular",
  "task.error": "Diese Aufgabe ist fehlgeschlagen: {reason}",
  "task.loading": "Die Aufgabe wird geladen",

  "refusal.not-permitted": "Dafür fehlt Ihnen die Berechtigung.",
  "refusal.not-the-owner": "Das kann nur, wer für die Aufgabe zuständig ist.",
  "refusal.not-a-manager": "Nur wer den Ablauf verwaltet, kann das.",
  "refusal.has-successors": "Spätere Schritte hängen von dieser Aufgabe ab. Nehmen Sie diese zuerst zurück.",
  "refusal.owned-by-someone-else": "Die Aufgabe ist jemand anderem zugewiesen.",
  "refusal.restricted":
    "Eine Regel dieses Ablaufs schließt Sie hier aus, zum Beispiel weil Sie an einem früheren Schritt beteiligt waren.",
  "refusal.wrong-status": "Der Status der Aufgabe hat sich geändert.",
  "refusal.process-not-running": "Der Vorgang läuft nicht mehr.",
};
