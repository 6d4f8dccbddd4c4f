/** The settings, in English. */
export const settingsEn = {
  "settings.title": "Settings",
  "settings.language": "Language",
  "settings.language-system": "Same as the system",
  "settings.language-en": "English",
  "settings.language-de": "Deutsch",
  "settings.scheme": "Appearance",
  "settings.scheme-system": "Same as the system",
  "settings.scheme-light": "Light",
  "settings.scheme-dark": "Dark",
  "settings.keys": "Keyboard",
  "settings.keys-single": "Single-key shortcuts",
  "settings.keys-single-hint": "Letters such as j, k, a and g i work outside of text fields.",
  "settings.about": "About",
  "settings.version": "Intray {version}, Electron {electron}",
} as const;
