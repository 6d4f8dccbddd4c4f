import type { settingsEn } from "./settings-en.ts";

/** The settings, in German. */
export const settingsDe: Readonly<Record<keyof typeof settingsEn, string>> = {
  "settings.title": "Einstellungen",
  "settings.language": "Sprache",
  "settings.language-system": "Wie im System",
  "settings.language-en": "English",
  "settings.language-de": "Deutsch",
  "settings.scheme": "Erscheinungsbild",
  "settings.scheme-system": "Wie im System",
  "settings.scheme-light": "Hell",
  "settings.scheme-dark": "Dunkel",
  "settings.keys": "Tastatur",
  "settings.keys-single": "Kürzel aus einzelnen Tasten",
  "settings.keys-single-hint": "Buchstaben wie j, k, a und g i wirken außerhalb von Textfeldern.",
  "settings.about": "Über Intray",
  "settings.licenses": "Lizenzen Dritter",
  "settings.licenses-title": "Lizenzen Dritter",
  "settings.licenses-loading": "Die Lizenzen werden geladen",
  "settings.version": "Intray {version}, Electron {electron}",
  "settings.density": "Zeilenabstand",
  "settings.density-comfortable": "Großzügig",
  "settings.density-compact": "Kompakt",
};
