import type { Locator, Page } from "playwright/test";
import type { Texts } from "./texts.ts";

/** The very first screen: who becomes the administrator, and whether a sample office is wanted. */
export class FirstRunPage {
  readonly heading: Locator;
  readonly displayName: Locator;
  readonly name: Locator;
  readonly password: Locator;
  readonly repeated: Locator;
  readonly sample: Locator;
  readonly submit: Locator;
  /** After it: the sample office is there. */
  readonly ready: Locator;
  readonly #page: Page;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#page = page;
    this.#words = words;
    const { t } = words;
    this.heading = page.getByRole("heading", { name: t("welcome.title") });
    this.displayName = page.getByRole("textbox", { name: t("welcome.display-name") });
    this.name = page.getByRole("textbox", { name: t("welcome.name"), exact: true });
    this.password = page.getByLabel(t("session.password"), { exact: true });
    this.repeated = page.getByLabel(t("password.repeat"));
    this.sample = page.getByRole("checkbox", { name: t("welcome.demo-data") });
    this.submit = page.getByRole("button", { name: t("welcome.begin") });
    this.ready = page.getByRole("heading", { name: t("welcome.ready") });
  }

  async fill(displayName: string, password: string): Promise<void> {
    await this.displayName.fill(displayName);
    await this.password.fill(password);
    await this.repeated.fill(password);
  }

  /** From the sample office's password to the administrator's desk. */
  async goOn(name: string): Promise<void> {
    await this.#page.getByRole("button", { name: this.#words.t("welcome.go-on", { name }) }).click();
  }
}
