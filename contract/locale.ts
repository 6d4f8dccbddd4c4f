import type { Language } from "../engine/contract/index.ts";

/** Where nothing is known of the region; and English where it has no custom of its own. */
const usual: Readonly<Record<Language, string>> = { en: "en-US", de: "de-DE" };
const abroad: Readonly<Record<Language, string>> = { en: "en-001", de: "de-DE" };

/**
 * The locale of dates and numbers beside sentences in `language`: always of that language, so that no sentence holds a word
 * of another, and with the customs of the system's region where these are known in it.
 */
export function localeOf(language: Language, systemLocale: string): string {
  const system = parse(systemLocale);
  if (system === null) return usual[language];
  if (system.language === language) return system.toString();
  if (system.region === undefined) return usual[language];
  const tag = `${language}-${system.region}`;
  return new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag ? tag : abroad[language];
}

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
