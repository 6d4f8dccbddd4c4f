import { createContext, type ReactNode, use, useMemo } from "react";
import type { Language } from "../../engine/contract/index.ts";
import { createFormats, type Formats } from "./formats.ts";
import { createParsers, type Parsers } from "./parsers.ts";
import { createTranslate, type Translate } from "./translate.ts";
import { createWriters, type Writers } from "./writers.ts";

export interface Localization {
  readonly language: Language;
  readonly t: Translate;
  readonly formats: Formats;
  /** Read what is typed in the locale. */
  readonly parsers: Parsers;
  /** Write what is typed over. */
  readonly writers: Writers;
}

const LocalizationContext = createContext<Localization | null>(null);

/** Gives everything below a language and a locale. */
export function TextProvider(props: {
  readonly language: Language;
  readonly locale: string;
  readonly children: ReactNode;
}) {
  const { language, locale, children } = props;
  const speech = useMemo(() => {
    const formats = createFormats(locale);
    return {
      language,
      formats,
      t: createTranslate(language, locale),
      parsers: createParsers(locale),
      writers: createWriters(formats),
    };
  }, [language, locale]);
  return <LocalizationContext value={speech}>{children}</LocalizationContext>;
}

/** The sentences and formats of the person's language. */
export function useText(): Localization {
  const speech = use(LocalizationContext);
  if (speech === null) throw new Error("useText needs a TextProvider above");
  return speech;
}
