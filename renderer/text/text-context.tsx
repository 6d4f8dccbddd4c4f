import { createContext, type ReactNode, use, useMemo } from "react";
import type { Language } from "../../engine/contract/index.ts";
import { createFormats, type Formats } from "./formats.ts";
import { createTranslate, type Translate } from "./translate.ts";

export interface Speech {
  readonly language: Language;
  readonly t: Translate;
  readonly formats: Formats;
}

const SpeechContext = createContext<Speech | null>(null);

/** Gives everything below a language and a locale. */
export function TextProvider(props: {
  readonly language: Language;
  readonly locale: string;
  readonly children: ReactNode;
}) {
  const { language, locale, children } = props;
  const speech = useMemo(
    () => ({ language, t: createTranslate(language, locale), formats: createFormats(locale) }),
    [language, locale],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The sentences and formats of the person's language. */
export function useText(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error("useText needs a TextProvider above");
  return speech;
}
