import type { Locator, Page } from "playwright/test";
import type { Texts } from "./texts.ts";

/** The screen in front of a locked desk. */
export class LockPage {
  readonly heading: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly switchPerson: Locator;
  readonly problem: Locator;

  constructor(page: Page, words: Texts) {
    this.heading = page.getByRole("heading", { name: words.t("session.locked-title") });
    this.password = page.getByLabel(words.t("session.password"), { exact: true });
    this.submit = page.getByRole("button", { name: words.t("session.unlock"), exact: true });
    this.switchPerson = page.getByRole("button", { name: words.t("person.switch") });
    this.problem = page.getByRole("alert");
  }

  async unlock(password: string): Promise<void> {
    await this.password.fill(password);
    await this.submit.click();
  }
}
