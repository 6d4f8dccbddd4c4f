import type { Locator, Page } from "playwright/test";
import { FormPage } from "./form-page.ts";
import type { Texts } from "./texts.ts";

/** What can be started, and the form that starts it. */
export class StartPage {
  readonly list: Locator;
  readonly submit: Locator;
  readonly #page: Page;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#page = page;
    this.#words = words;
    this.list = page.getByRole("list", { name: words.t("start.list") });
    this.submit = page.getByRole("button", { name: words.t("start.submit"), exact: true });
  }

  /** Opens the form of a flow. */
  async choose(flowTitle: string): Promise<FormPage> {
    await this.list.getByRole("link", { name: flowTitle }).click();
    return new FormPage(this.#page, this.#words, flowTitle);
  }
}
