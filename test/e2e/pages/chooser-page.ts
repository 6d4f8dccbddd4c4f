import type { Locator, Page } from "playwright/test";
import type { Words } from "./words.ts";

/** The first screen: who is here? */
export class ChooserPage {
  readonly heading: Locator;
  readonly #page: Page;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.heading = page.getByRole("heading", { name: words.t("person.choose") });
  }

  person(name: string): Locator {
    return this.#page.getByRole("listitem").getByRole("button", { name });
  }

  async choose(name: string): Promise<void> {
    await this.person(name).click();
  }
}
