import type { Locator, Page } from "playwright/test";
import type { Texts } from "./texts.ts";

/** A generated form, found by its title. */
export class FormPage {
  readonly form: Locator;
  readonly #page: Page;
  readonly #words: Texts;

  constructor(page: Page, words: Texts, title: string) {
    this.#page = page;
    this.#words = words;
    this.form = page.getByRole("form", { name: title });
  }

  text(title: string): Locator {
    return this.form.getByRole("textbox", { name: title });
  }

  box(title: string): Locator {
    return this.form.getByRole("checkbox", { name: title });
  }

  /** The summary that takes the focus when a form is refused. */
  problems(count: number): Locator {
    return this.#page.getByRole("alert").filter({ hasText: this.#words.t("form.problems", { count }) });
  }
}
