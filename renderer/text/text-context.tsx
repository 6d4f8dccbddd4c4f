import { createContext, type ReactNode, use, useMemo } from "react";
import type { Language } from "../../engine/contract/index.ts";
import { createFormats, type Formats } from "./formats.ts";
import { createTranslate, type Translate } from "./translate.ts";

export interface Localization {
  readonly language: Language;
  readonly t: Translate;
  readonly formats: Formats;
}

const LocalizationContext = createContext<Localization | null>(null);

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
  return <LocalizationContext value={speech}>{children}</LocalizationContext>;
}

/** The sentences and formats of the person's language. */
export function useText(): Localization {
  const speech = use(LocalizationContext);
  if (speech === null) throw new Error("useText needs a TextProvider above");
  return speech;
}
