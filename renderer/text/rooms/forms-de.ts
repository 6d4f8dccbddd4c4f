import type { formsEn } from "./forms-en.ts";

/** What forms say, in German. */
export const formsDe: Readonly<Record<keyof typeof formsEn, string>> = {
  "issue.too-few": "Mindestens {count, plural, one {ein Eintrag} other {# Einträge}}",
  "issue.too-many": "Höchstens {count, plural, one {ein Eintrag} other {# Einträge}}",
  "issue.time": "Bitte eine Uhrzeit eingeben",
  "issue.datetime": "Bitte Datum und Uhrzeit eingeben",
  "issue.email": "Bitte eine E-Mail-Adresse eingeben",
  "issue.url": "Bitte eine Webadresse eingeben, etwa https://example.com",

  "form.row": "{title}, Zeile {row, number}",
  "form.in-row": "{title} in Zeile {row, number}",
  "form.rows-actions": "Aktionen",
  "form.row-add": "Zeile hinzufügen",
  "form.row-remove": "Zeile {row, number} entfernen",
  "form.row-up": "Zeile {row, number} nach oben",
  "form.row-down": "Zeile {row, number} nach unten",
  "form.row-duplicate": "Zeile {row, number} verdoppeln",
  "form.rows-empty": "Noch keine Zeilen.",
  "form.rows-paste": "Zeilen aus einer Tabelle lassen sich in eine Zelle einfügen.",
  "form.entry": "{title} {row, number}",
  "form.entry-add": "Eintrag hinzufügen",
  "form.entry-remove": "Eintrag {row, number} entfernen",
  "form.choose-several": "Auswählen",
  "form.time-of": "Uhrzeit von {title}",
  "form.date-of": "Datum von {title}",
  "value.rows": "{count, plural, =0 {Keine Zeilen} one {Eine Zeile} other {# Zeilen}}",
};
