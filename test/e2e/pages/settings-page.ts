import type { Locator, Page } from "playwright/test";
import type { EffectivePreferences } from "../../../contract/preferences.ts";
import type { Texts } from "./texts.ts";

const languageTexts = {
  system: "settings.language-system",
  en: "settings.language-en",
  de: "settings.language-de",
} as const satisfies Record<EffectivePreferences["language"], string>;

const schemeTexts = {
  system: "settings.scheme-system",
  light: "settings.scheme-light",
  dark: "settings.scheme-dark",
} as const satisfies Record<EffectivePreferences["colorScheme"], string>;

/** Language and appearance. */
export class SettingsPage {
  readonly heading: Locator;
  readonly #page: Page;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#page = page;
    this.#words = words;
    this.heading = page.getByRole("heading", { name: words.t("settings.title"), level: 1 });
  }

  language(language: EffectivePreferences["language"]): Locator {
    return this.#page
      .getByRole("radiogroup", { name: this.#words.t("settings.language") })
      .getByRole("radio", { name: this.#words.t(languageTexts[language]) });
  }

  scheme(scheme: EffectivePreferences["colorScheme"]): Locator {
    return this.#page
      .getByRole("radiogroup", { name: this.#words.t("settings.scheme") })
      .getByRole("radio", { name: this.#words.t(schemeTexts[scheme]) });
  }
}
