import type { snapshotEn } from "./snapshot-en.ts";

/** Looking back in time, and going back, in German. */
export const snapshotDe: Readonly<Record<keyof typeof snapshotEn, string>> = {
  "snapshot.title": "Zurückblicken",
  "snapshot.slider": "Zeitpunkt",
  "snapshot.now": "Die Seite zeigt den heutigen Stand. Mit dem Schieber oder den Pfeiltasten blicken Sie zurück.",
  "snapshot.then": "Wie es war: {when}",
  "snapshot.position": "{position, number} von {count, number}",
  "snapshot.show": "Den Vorgang zeigen, wie er war: {when}",
  "snapshot.compare": "Ab hier vergleichen",
  "snapshot.compare-end": "Vergleich beenden",
  "snapshot.compare-hint": "Schieben Sie nun zum anderen Zeitpunkt.",
  "snapshot.to-now": "Zurück zum heutigen Stand",
  "snapshot.same": "Zwischen beiden unterscheidet sich nichts.",
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
  "go-back.recreates": "Neu geöffnet",
  "go-back.reopens": "Der beendete Vorgang läuft wieder.",
  "go-back.values": "Was eingetragen wurde, bleibt, wie es ist.",
  "go-back.outside": "(hat nach außen gewirkt: das lässt sich nicht zurücknehmen)",
  "go-back.do": "Zurückgehen",
  "go-back.done": "„{title}“ ist wieder offen",
  "migrate.ask": "Auf die jetzige Fassung bringen …",
  "migrate.title": "Auf die jetzige Fassung bringen?",
  "migrate.explained":
    "Der Vorgang begann mit Fassung {from, number}; der Ablauf ist inzwischen bei Fassung {to, number}.",
  "migrate.source": "{title}{count, plural, one {} other { (# Aufgaben)}}",
  "migrate.obsolete": "Die jetzige Fassung hat diesen Schritt nicht: Seine Aufgaben warten, bis sie verschoben werden.",
  "migrate.stays": "bleibt",
  "migrate.waits": "wartet weiter, ohne Schritt",
  "migrate.moves":
    "Eine Aufgabe, die verschoben wird, wird abgebrochen und an ihrem neuen Schritt neu geöffnet; sie gehört dann niemandem, außer der Ablauf gibt sie jemandem.",
  "migrate.reason": "Begründung",
  "migrate.reason-hint":
    "Einen Schritt, den Aufgaben verlassen, schützt eine Regel oder eine Berechtigung. Der Verlauf hält die Begründung fest.",
  "migrate.not-now": "Nicht jetzt",
  "migrate.do": "Verschieben",
  "migrate.done": "Der Vorgang folgt jetzt Fassung {version, number}",
};
