import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../../engine/contract/index.ts";
import { de } from "./de.ts";
import { type Catalogue, en, type TextKey } from "./en.ts";

export const catalogues: Readonly<Record<Language, Catalogue>> = { en, de };

/** The arguments an ICU message asks for; words of a plural's branches are no arguments. */
type Arguments<Message extends string> = Message extends `${string}{${infer Head}}${infer Tail}`
  ? ArgumentName<Head> | Arguments<Tail>
  : never;
type ArgumentName<Head extends string> = Head extends `${infer Name},${string}`
  ? Name
  : Head extends `${string} ${string}` | `${string}#${string}`
    ? never
    : Head;

type Values<Key extends TextKey> = [Arguments<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Arguments<(typeof en)[Key]>, string | number>>];

/** Says a sentence of the catalogue. A value the sentence needs and does not get is a compile error. */
export type Translate = <Key extends TextKey>(key: Key, ...values: Values<Key>) => string;

/** A `Translate` for one language; numbers inside sentences follow `locale`. */
export function createTranslate(language: Language, locale: string): Translate {
  const catalogue = catalogues[language];
  const formats = new Map<TextKey, IntlMessageFormat>();
  return (key, ...[values]) => {
    let format = formats.get(key);
    if (format === undefined) {
      // an apostrophe is an apostrophe, and names typed by people are never markup
      format = new IntlMessageFormat(catalogue[key], locale, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };
}
