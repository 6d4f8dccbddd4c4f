import type { trustEn } from "./trust-en.ts";

/** Whether the history can be trusted, in German. */
export const trustDe: Readonly<Record<keyof typeof trustEn, string>> = {
  "trust.title": "Verlauf prüfen",
  "trust.verify": "Verlauf prüfen …",
  "trust.explained":
    "Jeder Eintrag wird gegen den vorigen geprüft, dann jeder Vorgang gegen das, was seine Einträge erzählen.",
  "trust.running": "{last, number} von {newest, number} Einträgen stimmen bisher",
  "trust.comparing": "Alle Einträge stimmen; {last, number} von {newest, number} Vorgängen sagen, was ihr Verlauf sagt",
  "trust.canceled-comparing": "Angehalten nach {last, number} von {newest, number} Vorgängen; alle Einträge stimmen",
  "trust.canceled": "Angehalten nach {last, number} von {newest, number} Einträgen",
  "trust.holds":
    "{count, plural, one {Der eine Eintrag stimmt} other {Alle # Einträge stimmen}}, und {processes, plural, one {der eine Vorgang sagt} other {alle # Vorgänge sagen}}, was getan wurde: Niemand hat etwas an Intray vorbei verändert.",
  "trust.checked": "Geprüft: {when}.",
  "trust.changed": "Eintrag {id, number} ist nicht, was geschrieben wurde.",
  "trust.missing": "Eintrag {id, number} fehlt.",
  "trust.differs": "{process} sagt nicht, was der Verlauf sagt.",
  "trust.differs-process": "Der Stand: „{row}“ in der Datei, „{history}“ nach dem Verlauf.",
  "trust.differs-participants": "Wer daran beteiligt ist: „{row}“ in der Datei, „{history}“ nach seiner Geschichte.",
  "trust.differs-field": "{title}: „{row}“ in der Datei, „{history}“ nach dem Verlauf.",
  "trust.differs-task-status": "Der Stand von „{title}“: „{row}“ in der Datei, „{history}“ nach dem Verlauf.",
  "trust.differs-task-owner": "Wer „{title}“ hat: „{row}“ in der Datei, „{history}“ nach dem Verlauf.",
  "trust.differs-task-due": "Wann „{title}“ fällig ist: „{row}“ in der Datei, „{history}“ nach dem Verlauf.",
  "trust.differs-task-priority": "Wie dringend „{title}“ ist: „{row}“ in der Datei, „{history}“ nach dem Verlauf.",
  "trust.not-there": "nicht da",
  "trust.entry-says": "Er sagt jetzt: {when}, {actor}, {command}.",
  "trust.about": "Er betrifft",
  "trust.what-now":
    "Jemand oder etwas hat die Datei an Intray vorbei verändert. Lassen Sie die Datei, wie sie ist, und vergleichen Sie sie mit einer Sicherung.",
  "trust.go-on": "Weiter",
  "trust.stop": "Anhalten",
  "trust.again": "Erneut prüfen",
  "trust.background": "Im Hintergrund weiter",
  "trust.process-holds":
    "{count, plural, one {Der Eintrag passt} other {Alle # Einträge passen}} in die Kette des Verlaufs",
  "trust.process-broken":
    "Eintrag {id, number} wurde an Intray vorbei verändert: Ab dort ist diesem Verlauf nicht zu trauen.",
};
