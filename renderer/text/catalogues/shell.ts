/** The frame around every screen, in English. */
export const shellEn = {
  "app.name": "Intray",
  "app.title": "{screen} – Intray",
  "app.loading": "One moment …",
  "app.skip": "Skip to content",

  "nav.label": "Navigation",
  "nav.inbox": "Inbox",
  "nav.queue": "Queue",
  "nav.archive": "Archive",
  "nav.start": "New request",
  "nav.settings": "Settings",
  "nav.count": "{count, plural, =0 {no open tasks} one {# open task} other {# open tasks}}",
  "nav.many": "more than {count} open tasks",

  "keys.title": "Keyboard shortcuts",
  "keys.open": "Keyboard shortcuts",
  "keys.close": "Close",
  "keys.move": "Next and previous task",
  "keys.enter": "Open the form",
  "keys.assign": "Assign the task to me",
  "keys.complete": "Complete the task",
  "keys.inbox": "Inbox",
  "keys.queue": "Queue",
  "keys.archive": "Archive",
  "keys.start": "New request",
  "keys.sheet": "Show keyboard shortcuts",
  "keys.ctrl": "Ctrl",
  "keys.enter-key": "Enter",
  "keys.or": "or",

  "toast.close": "Close message",
} as const;

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
