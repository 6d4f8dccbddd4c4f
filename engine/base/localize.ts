import type { Language, Text } from "../contract/index.ts";

/** The words of `text` in `language`. */
export function localize(text: Text, language: Language): string {
  return typeof text === "string" ? text : text[language];
}
