/** An opened task, in English. */
export const taskEn = {
  "task.process": "Open process",
  "task.assign": "Assign to me",
  "task.unassign": "Return to queue",
  "task.complete": "Complete",
  "task.assigned": "“{title}” assigned to you",
  "task.unassigned": "“{title}” is back in the queue",
  "task.completed": "“{title}” completed",
  "task.missing-flow":
    "The flow “{flow}” isn’t installed any more, so nobody can work on this task. Everything written so far can still be read. Your administrator can install an Intray that has the flow.",
  "task.missing-node":
    "This step no longer exists in the current version of “{flow}”. Whoever manages the flow can move the process to the current version or cancel the task.",
  "task.left-inbox": "This task is no longer in the inbox.",
  "task.left-queue": "This task is no longer in the queue.",
  "task.left-archive": "This task is no longer in the archive.",
  "task.left-hint": "It was changed elsewhere while you had it open.",
  "task.left-next": "Go to the next task",
  "task.take-first": "Assign the task to yourself to fill in the form.",
  "task.owner": "Owner",
  "task.created": "Created",
  "task.from": "{name}, {when}",
  "task.of-process": "{flow} · Process {number}",
  "task.finished": "Finished",
  "task.form": "Form",
  "task.error": "This task has failed: {reason}",
  "task.loading": "Loading the task",

  "refusal.not-permitted": "You don’t have permission for this.",
  "refusal.not-the-owner": "Only the owner of the task can do this.",
  "refusal.not-a-manager": "Only managers of this flow can do this.",
  "refusal.has-successors": "Later steps depend on this task. Undo those first.",
  "refusal.owned-by-someone-else": "The task is assigned to someone else.",
  "refusal.restricted":
    "A rule of this flow keeps you from this task, for example because you took part in an earlier step.",
  "refusal.wrong-status": "The task’s status has changed.",
  "refusal.process-not-running": "The process is no longer running.",
} as const;

/** An opened task, in German. */
export const taskDe: Readonly<Record<keyof typeof taskEn, string>> = {
  "task.process": "Vorgang öffnen",
  "task.assign": "Übernehmen",
  "task.unassign": "In die Warteliste zurückgeben",
  "task.complete": "Erledigen",
  "task.assigned": "„{title}“ ist jetzt Ihnen zugewiesen",
  "task.unassigned": "„{title}“ ist wieder in der Warteliste",
  "task.completed": "„{title}“ erledigt",
  "task.missing-flow":
    "Der Ablauf „{flow}“ ist nicht mehr installiert, deshalb kann niemand diese Aufgabe bearbeiten. Alles bisher Eingetragene bleibt lesbar. Ihre Administration kann ein Intray installieren, das den Ablauf hat.",
  "task.missing-node":
    "Diesen Schritt gibt es in der aktuellen Version von „{flow}“ nicht mehr. Wer den Ablauf verwaltet, kann den Vorgang auf die aktuelle Version umstellen oder die Aufgabe abbrechen.",
  "task.left-inbox": "Diese Aufgabe ist nicht mehr im Eingang.",
  "task.left-queue": "Diese Aufgabe ist nicht mehr in der Warteliste.",
  "task.left-archive": "Diese Aufgabe ist nicht mehr im Archiv.",
  "task.left-hint": "Sie wurde anderswo geändert, während Sie sie geöffnet hatten.",
  "task.left-next": "Zur nächsten Aufgabe",
  "task.take-first": "Übernehmen Sie die Aufgabe, um das Formular auszufüllen.",
  "task.owner": "Zuständig",
  "task.created": "Angelegt",
  "task.from": "{name}, {when}",
  "task.of-process": "{flow} · Vorgang {number}",
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
