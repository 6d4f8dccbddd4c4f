import type { momentEn } from "./moment-en.ts";

/** Looking back in time, and going back, in German. */
export const momentDe: Readonly<Record<keyof typeof momentEn, string>> = {
  "moment.title": "Zurückblicken",
  "moment.slider": "Zeitpunkt",
  "moment.now": "Die Seite zeigt den heutigen Stand. Mit dem Schieber oder den Pfeiltasten blicken Sie zurück.",
  "moment.then": "Wie es war: {when}",
  "moment.position": "{position, number} von {count, number}",
  "moment.show": "Den Vorgang zeigen, wie er war: {when}",
  "moment.compare": "Ab hier vergleichen",
  "moment.compare-end": "Vergleich beenden",
  "moment.compare-hint": "Schieben Sie nun zum anderen Zeitpunkt.",
  "moment.to-now": "Zurück zum heutigen Stand",
  "moment.same": "Zwischen beiden unterscheidet sich nichts.",
  "moment.differences": "Unterschiede",
  "moment.what": "Was",
  "moment.column": "{position, number}: {when}",
  "moment.task": "Aufgabe „{title}“",
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
  "migrate.place": "{title}{count, plural, one {} other { (# Aufgaben)}}",
  "migrate.obsolete": "Die jetzige Fassung hat diesen Schritt nicht: Seine Aufgaben warten, bis sie verschoben werden.",
  "migrate.stays": "bleibt",
  "migrate.waits": "wartet weiter, ohne Schritt",
  "migrate.moves":
    "Eine Aufgabe, die verschoben wird, wird abgebrochen und an ihrem neuen Schritt neu geöffnet; sie gehört dann niemandem, außer der Ablauf gibt sie jemandem.",
  "migrate.not-now": "Nicht jetzt",
  "migrate.do": "Verschieben",
  "migrate.done": "Der Vorgang folgt jetzt Fassung {version, number}",
};
