import type { trustEn } from "./trust-en.ts";

/** Whether the history can be trusted, in German. */
export const trustDe: Readonly<Record<keyof typeof trustEn, string>> = {
  "trust.title": "Verlauf prüfen",
  "trust.verify": "Verlauf prüfen …",
  "trust.explained": "Jeder Eintrag wird gegen den vorigen geprüft, dann jeder Vorgang gegen seine Einträge.",
  "trust.running": "{last, number} von {newest, number} Einträgen geprüft",
  "trust.comparing":
    "Alle Einträge geprüft; {last, number} von {newest, number} Vorgängen mit ihrem Verlauf verglichen",
  "trust.canceled-comparing": "Angehalten nach {last, number} von {newest, number} Vorgängen; alle Einträge geprüft",
  "trust.canceled": "Angehalten nach {last, number} von {newest, number} Einträgen",
  "trust.holds":
    "Verlauf geprüft: {count, plural, one {ein Eintrag} other {# Einträge}} und {processes, plural, one {ein Vorgang} other {# Vorgänge}} stimmen überein. Nichts wurde außerhalb von Intray verändert.",
  "trust.checked": "Geprüft: {when}.",
  "trust.changed": "Eintrag {id, number} wurde verändert.",
  "trust.missing": "Eintrag {id, number} fehlt.",
  "trust.differs": "{process} weicht vom Verlauf ab.",
  "trust.differs-process": "Status: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-field": "{title}: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-task-status": "Status von „{title}“: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-task-owner": "Zuständig für „{title}“: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-task-due": "Fälligkeit von „{title}“: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-task-priority": "Priorität von „{title}“: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.not-there": "fehlt",
  "trust.entry-says": "Der Eintrag lautet jetzt: {when}, {actor}, {command}.",
  "trust.about": "Betroffen:",
  "trust.what-now":
    "Die Datei wurde außerhalb von Intray verändert. Lassen Sie sie unverändert und vergleichen Sie sie mit einer Sicherung.",
  "trust.go-on": "Weiter",
  "trust.stop": "Anhalten",
  "trust.again": "Erneut prüfen",
  "trust.background": "Im Hintergrund weiter",
  "trust.process-holds": "Verlauf geprüft, {count, plural, one {ein Eintrag} other {# Einträge}}",
  "trust.process-broken":
    "Eintrag {id, number} wurde außerhalb von Intray verändert. Ab dort ist dem Verlauf nicht zu trauen.",
};
