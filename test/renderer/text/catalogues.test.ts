import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { en, type TextKey } from "../../../renderer/text/en.ts";
import { catalogues, createTranslate } from "../../../renderer/text/translate.ts";

const keys = Object.keys(en) as TextKey[];
const languages = ["en", "de"] as const;

function argumentsOf(message: string): readonly string[] {
  const names = new Set<string>();
  const walk = (elements: ReturnType<IntlMessageFormat["getAst"]>) => {
    for (const element of elements) {
      // 0 is literal text
      if (!("value" in element) || String(element.type) === "0") continue;
      names.add(element.value);
      if ("options" in element) for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst());
  return [...names].toSorted();
}

/** `t` without the types that pick the values: here every key is tried. */
type AnyTranslate = (key: TextKey, values: Record<string, string | number>) => string;

describe.each(languages)("the catalogue in %s", (language) => {
  it("has exactly the keys of English", () => {
    expect(Object.keys(catalogues[language]).toSorted()).toEqual(keys.toSorted());
  });

  it.each(keys)("formats %s", (key) => {
    const t = createTranslate(language, language) as AnyTranslate;
    for (const sample of [0, 1, 2, 1_234]) {
      const values = Object.fromEntries(argumentsOf(en[key]).map((name) => [name, sample]));
      const sentence = t(key, values);
      expect(sentence).not.toMatch(/[{}]|undefined/);
      expect(sentence.trim()).not.toBe("");
    }
  });

  it.each(keys)("asks for the same values as English in %s", (key) => {
    expect(argumentsOf(catalogues[language][key])).toEqual(argumentsOf(en[key]));
  });
});

describe("a translation", () => {
  it("counts as the language does", () => {
    expect([1, 2].map((count) => createTranslate("en", "en-GB")("form.problems", { count }))).toEqual([
      "One field needs attention",
      "2 fields need attention",
    ]);
    expect([1, 2].map((count) => createTranslate("de", "de-AT")("form.problems", { count }))).toEqual([
      "Bitte prüfen: ein Feld",
      "Bitte prüfen: 2 Felder",
    ]);
  });

  it("writes numbers as the locale does", () => {
    expect(createTranslate("en", "en-GB")("issue.too-big", { maximum: 1_234.5 })).toBe("Must be 1,234.5 or less");
    expect(createTranslate("de", "de-DE")("issue.too-big", { maximum: 1_234.5 })).toBe("Höchstens 1.234,5");
  });

  it("leaves what people typed alone", () => {
    const title = "<b>{x}</b> & 'y'";
    expect(createTranslate("en", "en")("task.completed", { title })).toBe(`“${title}” completed`);
  });
});
