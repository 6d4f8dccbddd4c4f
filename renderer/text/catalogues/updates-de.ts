import type { updatesEn } from "./updates-en.ts";

/** What the window says of newer versions of Intray, in German. */
export const updatesDe: Readonly<Record<keyof typeof updatesEn, string>> = {
  "updates.title": "Aktualisierung",
  "updates.off-not-wanted": "Ihre Administration hat Aktualisierungen ausgeschaltet.",
  "updates.off-no-feed": "Es ist keine Update-Quelle eingerichtet.",
  "updates.off-not-here": "Diese Installation kann sich nicht selbst aktualisieren.",
  "updates.never": "Noch nicht geprüft.",
  "updates.newest": "Intray ist aktuell. Geprüft {when}.",
  "updates.check": "Jetzt prüfen",
  "updates.checking": "Es wird nach Aktualisierungen gesucht …",
  "updates.offered": "Intray {version} ist verfügbar",
  "updates.downloading": "Intray {version} wird geladen",
  "updates.ready": "Neu starten, um Intray {version} zu installieren",
  "updates.short-offered": "Neu: Version {version}",
  "updates.short-downloading": "Neue Version: {percent}",
  "updates.short-ready": "Neustart fürs Update",
  "updates.open": "Was ist neu …",
  "updates.notes": "Was ist neu",
  "updates.no-notes": "Zu dieser Version gibt es keine Hinweise.",
  "updates.download": "Herunterladen",
  "updates.download-again": "Erneut versuchen",
  "updates.cancel": "Abbrechen",
  "updates.later": "Später",
  "updates.install": "Neu starten und aktualisieren",
  "updates.install-hint":
    "Intray sichert vorher die Daten. Ihre Eingaben bleiben erhalten. Wenn Sie jetzt nicht neu starten, wird die Aktualisierung beim Beenden installiert.",
  "updates.installing": "Wird neu gestartet …",
  "updates.problem-unreachable": "Der Update-Server ist nicht erreichbar.",
  "updates.problem-tampered":
    "Der Download stimmt nicht mit seiner Prüfsumme überein und wurde verworfen. Melden Sie es Ihrer Administration, falls es wieder vorkommt.",
  "updates.problem-failed": "Die Aktualisierung ist fehlgeschlagen. Einzelheiten stehen im Protokoll.",
};
