import type { backupsEn } from "./backups-en.ts";

/** What the administration says of backups, in German. */
export const backupsDe: Readonly<Record<keyof typeof backupsEn, string>> = {
  "backups.list": "Sicherungen",
  "backups.make": "Jetzt sichern",
  "backups.made": "Gesichert und geprüft",
  "backups.show-folder": "Ordner anzeigen",
  "backups.empty": "Es gibt noch keine Sicherungen",
  "backups.empty-hint": "Intray sichert eine Stunde nach einer Änderung.",
  "backups.failed":
    "Letzte Sicherung fehlgeschlagen, {when}. Prüfen Sie den freien Speicherplatz; Einzelheiten stehen im Protokoll.",
  "backups.choose": "Links eine Sicherung wählen",
  "backups.choose-hint":
    "Intray sichert jede Stunde, in der sich etwas geändert hat, und vor jeder Aktualisierung. Aufbewahrt werden drei Sicherungen von heute, je eine von sieben Tagen und je eine von vier Wochen. Kopieren Sie Sicherungen regelmäßig auf einen anderen Datenträger.",
  "backups.reason-hourly": "Automatisch",
  "backups.reason-asked": "Manuell",
  "backups.reason-update": "Vor einer Aktualisierung",
  "backups.reason-restore": "Vor einer Wiederherstellung",
  "backups.title": "Sicherung vom {when}",
  "backups.inspecting": "Sicherung wird geprüft",
  "backups.sound": "Unversehrt: vollständig geprüft.",
  "backups.holds": "Inhalt",
  "backups.people": "{count, plural, one {# Person} other {# Personen}}",
  "backups.processes": "{count, plural, =0 {keine Vorgänge} one {# Vorgang} other {# Vorgänge}}",
  "backups.running": "{count} davon laufend",
  "backups.last-change": "Letzte Änderung: {when}",
  "backups.restore": "Wiederherstellung",
  "backups.restore-hint": "Alles, was seitdem getan wurde, geht verloren. Der jetzige Stand wird vorher gesichert.",
  "backups.restore-superuser": "Nur Superuser können eine Sicherung wiederherstellen.",
  "backups.restore-go": "Wiederherstellen …",
  "backups.restore-title": "Sicherung vom {when} wiederherstellen?",
  "backups.restore-text":
    "Intray sichert den jetzigen Stand, ersetzt ihn durch diese Sicherung und startet neu. Was seitdem getan wurde, ist nicht mehr in Intray, und es gelten die Passwörter von damals.",
  "backups.restore-yes": "Wiederherstellen und neu starten",
  "backups.restoring": "Wird neu gestartet …",
};
