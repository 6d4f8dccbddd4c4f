import type { Locator, Page } from "playwright/test";
import type { Texts } from "./texts.ts";

/** The screen that asks for a password of one's own, after somebody else has set one. */
export class TemporaryPasswordPage {
  readonly heading: Locator;
  readonly next: Locator;
  readonly repeated: Locator;
  readonly submit: Locator;
  readonly leave: Locator;
  readonly problem: Locator;
  readonly #page: Page;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#page = page;
    this.#words = words;
    this.heading = page.getByRole("heading", { name: words.t("password.temporary-title") });
    this.next = page.getByLabel(words.t("password.next"), { exact: true });
    this.repeated = page.getByLabel(words.t("password.repeat"));
    this.submit = page.getByRole("button", { name: words.t("password.save") });
    this.leave = page.getByRole("button", { name: words.t("person.switch") });
    this.problem = page.getByRole("alert");
  }

  /** The field for the password that this person has set. */
  present(setBy: string): Locator {
    return this.#page.getByLabel(this.#words.t("password.temporary-present", { name: setBy }), { exact: true });
  }

  /** Chooses one's own, whatever comes of it. */
  async choose(setBy: string, present: string, next: string): Promise<void> {
    await this.present(setBy).fill(present);
    await this.next.fill(next);
    await this.repeated.fill(next);
    await this.submit.click();
  }
}
