import type { Language } from "../../../engine/contract/index.ts";
import { createTranslate, type Translate } from "../../../renderer/text/translate.ts";

/** What the window says in a language: page objects find things by these names. */
export interface Texts {
  readonly language: Language;
  readonly t: Translate;
}

export function createTexts(language: Language): Texts {
  return { language, t: createTranslate(language, language) };
}
