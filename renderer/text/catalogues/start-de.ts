import type { startEn } from "./start-en.ts";

/** The place to start something, in German. */
export const startDe: Readonly<Record<keyof typeof startEn, string>> = {
  "start.title": "Starten",
  "start.hint": "Was möchten Sie starten?",
  "start.search": "Suchen",
  "start.list": "Was sich starten lässt",
  "start.empty": "Sie dürfen hier nichts starten",
  "start.empty-hint": "Fehlt hier etwas, hilft die Verwaltung weiter.",
  "start.no-match": "Nichts passt zu „{search}“",
  "start.no-match-hint": "Versuchen Sie ein anderes Wort oder leeren Sie die Suche.",
  "start.choose": "Wählen Sie, was Sie starten möchten",
  "start.choose-hint": "Das Formular öffnet sich hier.",
  "start.with-files": "Wählen Sie, was Sie mit {files} starten möchten",
  "start.dismiss-files": "Weglegen",
  "start.no-files": "Nichts, was Sie starten dürfen, beginnt mit einer Datei",
  "start.no-files-hint": "Legen Sie die Datei weg, um alles zu sehen, was Sie starten dürfen.",
  "start.submit": "Starten",
  "start.started": "„{title}“ ist gestartet",
  "start.loading": "Das Formular wird geladen",
  "start.list-back": "Zurück zur Liste",
};
