import type { shellEn } from "./shell-en.ts";

/** The frame around every screen, in German. */
export const shellDe: Readonly<Record<keyof typeof shellEn, string>> = {
  "app.name": "Intray",
  "app.title": "{screen} – Intray",
  "app.loading": "Einen Moment …",
  "app.skip": "Zum Inhalt springen",

  "nav.label": "Bereiche",
  "nav.inbox": "Eingang",
  "nav.queue": "Warteliste",
  "nav.archive": "Archiv",
  "nav.start": "Neuer Vorgang",
  "nav.settings": "Einstellungen",
  "nav.count": "{count, plural, =0 {keine offenen Aufgaben} one {# offene Aufgabe} other {# offene Aufgaben}}",
  "nav.many": "mehr als {count} offene Aufgaben",

  "keys.title": "Tastenkürzel",
  "keys.open": "Tastenkürzel",
  "keys.close": "Schließen",
  "keys.move": "Nächste und vorige Aufgabe",
  "keys.enter": "Formular öffnen",
  "keys.assign": "Aufgabe übernehmen",
  "keys.complete": "Aufgabe erledigen",
  "keys.inbox": "Eingang",
  "keys.queue": "Warteliste",
  "keys.archive": "Archiv",
  "keys.start": "Neuer Vorgang",
  "keys.sheet": "Tastenkürzel anzeigen",
  "keys.ctrl": "Strg",
  "keys.enter-key": "Eingabe",
  "keys.or": "oder",

  "toast.close": "Meldung schließen",
};
