import type { snapshotEn } from "./snapshot-en.ts";

/** Looking back in time, and going back, in German. */
export const snapshotDe: Readonly<Record<keyof typeof snapshotEn, string>> = {
  "snapshot.title": "Frühere Stände",
  "snapshot.slider": "Zeitpunkt",
  "snapshot.now": "Stand: jetzt. Mit dem Schieber sehen Sie frühere Stände.",
  "snapshot.then": "Stand: {when}",
  "snapshot.position": "{position, number} von {count, number}",
  "snapshot.show": "Vorgang am {when} anzeigen",
  "snapshot.compare": "Vergleichen mit …",
  "snapshot.compare-end": "Vergleich beenden",
  "snapshot.compare-hint": "Schieben Sie zum zweiten Zeitpunkt.",
  "snapshot.to-now": "Zurück zum heutigen Stand",
  "snapshot.same": "Keine Unterschiede.",
  "snapshot.differences": "Unterschiede",
  "snapshot.what": "Was",
  "snapshot.column": "{position, number}: {when}",
  "snapshot.task": "Aufgabe „{title}“",
  "go-back.column": "Zurück",
  "go-back.to": "Zurück zu „{title}“ …",
  "go-back.title": "Zurück zu „{title}“?",
  "go-back.cancels":
    "{count, plural, one {Eine offene Aufgabe wird abgebrochen} other {# offene Aufgaben werden abgebrochen}}",
  "go-back.undoes":
    "{count, plural, one {Eine erledigte Aufgabe wird zurückgenommen} other {# erledigte Aufgaben werden zurückgenommen}}",
  "go-back.recreates": "Wieder geöffnet",
  "go-back.reopens": "Der beendete Vorgang läuft wieder.",
  "go-back.values": "Eingegebene Werte bleiben erhalten.",
  "go-back.outside": "(hat außerhalb von Intray gewirkt; das lässt sich nicht rückgängig machen)",
  "go-back.do": "Zurückgehen",
  "go-back.done": "„{title}“ ist wieder offen",
  "migrate.ask": "Auf die aktuelle Version umstellen …",
  "migrate.title": "Auf die aktuelle Version umstellen?",
  "migrate.explained":
    "Der Vorgang begann mit Version {from, number}; die aktuelle Version des Ablaufs ist {to, number}.",
  "migrate.source": "{title}{count, plural, one {} other { (# Aufgaben)}}",
  "migrate.obsolete":
    "Die aktuelle Version hat diesen Schritt nicht. Seine Aufgaben warten, bis sie verschoben werden.",
  "migrate.stays": "bleibt",
  "migrate.waits": "wartet, ohne Schritt",
  "migrate.moves":
    "Verschobene Aufgaben werden abgebrochen und am neuen Schritt neu angelegt; zugewiesen sind sie nur, wenn der Ablauf es vorsieht.",
  "migrate.not-now": "Nicht jetzt",
  "migrate.do": "Umstellen",
  "migrate.done": "Vorgang auf Version {version, number} umgestellt",
};
