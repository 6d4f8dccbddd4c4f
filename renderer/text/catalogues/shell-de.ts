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
  "nav.start": "Starten",
  "nav.settings": "Einstellungen",
  "nav.count": "{count, plural, =0 {nichts offen} one {# Aufgabe offen} other {# Aufgaben offen}}",
  "nav.many": "mehr als {count} Aufgaben offen",

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
  "keys.start": "Etwas starten",
  "keys.sheet": "Diese Übersicht zeigen",
  "keys.ctrl": "Strg",
  "keys.enter-key": "Eingabe",
  "keys.or": "oder",

  "toast.close": "Meldung schließen",
};
