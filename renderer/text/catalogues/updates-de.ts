import type { updatesEn } from "./updates-en.ts";

/** What the window says of newer versions of Intray, in German. */
export const updatesDe: Readonly<Record<keyof typeof updatesEn, string>> = {
  "updates.title": "Aktualisierung",
  "updates.off-not-wanted": "Ihre Administration hat Aktualisierungen ausgeschaltet.",
  "updates.off-no-feed": "Intray sucht keine Aktualisierungen: Niemand hat gesagt, woher sie kommen.",
  "updates.off-not-here": "Diese Installation wird nicht von Intray selbst aktualisiert.",
  "updates.never": "Es wurde noch nicht nachgesehen.",
  "updates.newest": "Dies ist die neueste Version. Nachgesehen {when}.",
  "updates.check": "Jetzt nachsehen",
  "updates.checking": "Aktualisierungen werden gesucht …",
  "updates.offered": "Intray {version} ist da",
  "updates.downloading": "Intray {version} wird geladen",
  "updates.ready": "Intray {version} wartet auf einen Neustart",
  "updates.short-offered": "Neu: Version {version}",
  "updates.short-downloading": "Neue Version: {percent}",
  "updates.short-ready": "Neustart fürs Update",
  "updates.open": "Was ist neu …",
  "updates.notes": "Was ist neu",
  "updates.no-notes": "Zu dieser Version gibt es keine Hinweise.",
  "updates.download": "Herunterladen",
  "updates.download-again": "Noch einmal versuchen",
  "updates.cancel": "Anhalten",
  "updates.later": "Später",
  "updates.install": "Neu starten und aktualisieren",
  "updates.install-hint":
    "Intray sichert vorher die Daten. Was Sie geschrieben haben, bleibt erhalten. Wenn Sie jetzt nicht neu starten, wird beim Beenden aktualisiert.",
  "updates.installing": "Intray endet und startet neu …",
  "updates.problem-unreachable": "Der Ort, von dem Aktualisierungen kommen, ist nicht erreichbar.",
  "updates.problem-tampered":
    "Was geladen wurde, ist nicht das, was angekündigt war, und wurde verworfen. Melden Sie es Ihrer Administration, falls es wieder vorkommt.",
  "updates.problem-failed": "Die Aktualisierung ist fehlgeschlagen. Das Protokoll sagt mehr.",
};
