import type { Locator, Page } from "playwright/test";
import { grace, samplePassword } from "./people.ts";
import type { Texts } from "./texts.ts";

/** The way in: who is here, and their password. */
export class SignInPage {
  readonly heading: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly back: Locator;
  /** What is wrong with the last try. */
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page, words: Texts) {
    this.#page = page;
    this.heading = page.getByRole("heading", { name: words.t("person.choose") });
    this.password = page.getByLabel(words.t("session.password"), { exact: true });
    this.submit = page.getByRole("button", { name: words.t("session.sign-in"), exact: true });
    this.back = page.getByRole("button", { name: words.t("person.back") });
    this.problem = page.getByRole("alert");
  }

  person(name: string): Locator {
    return this.#page.getByRole("listitem").getByRole("button", { name });
  }

  /** Signs in with the password that this person has in every test. */
  async choose(name: string, password = passwordOf(name)): Promise<void> {
    await this.person(name).click();
    await this.try(password);
    await this.password.waitFor({ state: "detached" });
  }

  /** Types a password and sends it, whatever comes of it. */
  async try(password: string): Promise<void> {
    await this.password.fill(password);
    await this.submit.click();
  }
}

function passwordOf(name: string): string {
  return grace.displayName.includes(name) ? grace.password : samplePassword;
}
