import type { startEn } from "./start-en.ts";

/** The place to start something, in German. */
export const startDe: Readonly<Record<keyof typeof startEn, string>> = {
  "start.title": "Neuer Vorgang",
  "start.hint": "Was möchten Sie starten?",
  "start.search": "Suchen",
  "start.list": "Was Sie starten können",
  "start.empty": "Sie können hier nichts starten",
  "start.empty-hint": "Fehlt etwas? Fragen Sie die Administration.",
  "start.no-match": "Keine Treffer für „{search}“",
  "start.no-match-hint": "Ändern oder leeren Sie die Suche.",
  "start.choose": "Wählen Sie, was Sie starten möchten",
  "start.choose-hint": "Das Formular öffnet sich hier.",
  "start.with-files": "Wählen Sie, was Sie mit {files} starten möchten",
  "start.dismiss-files": "Verwerfen",
  "start.no-files": "Nichts, was Sie starten können, beginnt mit einer Datei",
  "start.no-files-hint": "Verwerfen Sie die Datei, um alles zu sehen, was Sie starten können.",
  "start.submit": "Starten",
  "start.started": "„{title}“ gestartet",
  "start.loading": "Das Formular wird geladen",
  "start.list-back": "Zurück zur Liste",
};
