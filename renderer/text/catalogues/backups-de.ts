import type { backupsEn } from "./backups-en.ts";

/** What the administration says of backups, in German. */
export const backupsDe: Readonly<Record<keyof typeof backupsEn, string>> = {
  "backups.list": "Sicherungen",
  "backups.make": "Jetzt sichern",
  "backups.made": "Gesichert und geprüft",
  "backups.show-folder": "Ordner zeigen",
  "backups.empty": "Es gibt noch keine Sicherungen",
  "backups.empty-hint": "Intray sichert eine Stunde, nachdem sich etwas geändert hat.",
  "backups.failed": "Die letzte Sicherung ist fehlgeschlagen, {when}. Ist genug Platz da? Das Protokoll sagt mehr.",
  "backups.choose": "Links eine Sicherung wählen",
  "backups.choose-hint":
    "Intray sichert jede Stunde, in der sich etwas geändert hat, und vor jeder Aktualisierung. Es behält drei von heute, je eine von sieben Tagen und je eine von vier Wochen. Kopieren Sie sie hin und wieder auf einen anderen Datenträger.",
  "backups.reason-hourly": "Nach der Uhr",
  "backups.reason-asked": "Auf Wunsch",
  "backups.reason-update": "Vor einer Aktualisierung",
  "backups.reason-restore": "Vor einer Wiederherstellung",
  "backups.title": "Sicherung vom {when}",
  "backups.inspecting": "Die ganze Sicherung wird gelesen",
  "backups.sound": "Unversehrt: von Anfang bis Ende gelesen.",
  "backups.holds": "Was darin ist",
  "backups.people": "{count, plural, one {# Person} other {# Personen}}",
  "backups.processes": "{count, plural, =0 {keine Vorgänge} one {# Vorgang} other {# Vorgänge}}",
  "backups.running": "{count} davon laufend",
  "backups.last-change": "Letzte Änderung: {when}",
  "backups.restore": "Dorthin zurück",
  "backups.restore-hint":
    "Alles, was seitdem getan wurde, ist dann nicht mehr in Intray; der jetzige Stand wird vorher gesichert.",
  "backups.restore-superuser": "Nur wer alles darf, kann eine Sicherung wiederherstellen.",
  "backups.restore-go": "Wiederherstellen …",
  "backups.restore-title": "Zurück zum {when}?",
  "backups.restore-text":
    "Intray sichert den jetzigen Stand, setzt diese Sicherung an seine Stelle und startet neu. Was alle seitdem getan haben, ist nicht mehr in Intray, und es gelten die Passwörter von damals.",
  "backups.restore-yes": "Wiederherstellen und neu starten",
  "backups.restoring": "Intray startet neu …",
};
