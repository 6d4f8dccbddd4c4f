import type { Language, ProcessStatus, TaskStatus } from "../engine/contract/index.ts";

interface StatusLabels {
  readonly task: Readonly<Record<TaskStatus, string>>;
  readonly process: Readonly<Record<ProcessStatus, string>>;
}

/** What people call each status: the same words in windows and in the files that they take along. */
export const statusLabels: Readonly<Record<Language, StatusLabels>> = {
  en: {
    task: {
      NEW: "Unassigned",
      ASSIGNED: "Assigned",
      SCHEDULED: "Queued",
      STARTED: "Running",
      DONE: "Done",
      CANCELED: "Canceled",
      ERROR: "Failed",
      REVIVED: "Reopened",
    },
    process: { NEW: "Running", DONE: "Done", CANCELED: "Canceled" },
  },
  de: {
    task: {
      NEW: "Nicht zugewiesen",
      ASSIGNED: "Übernommen",
      SCHEDULED: "Eingereiht",
      STARTED: "Läuft",
      DONE: "Erledigt",
      CANCELED: "Abgebrochen",
      ERROR: "Fehlgeschlagen",
      REVIVED: "Wieder geöffnet",
    },
    process: { NEW: "Läuft", DONE: "Beendet", CANCELED: "Abgebrochen" },
  },
};
