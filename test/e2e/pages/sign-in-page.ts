import type { Locator, Page } from "playwright/test";
import { grace, samplePassword } from "./people.ts";
import type { Texts } from "./texts.ts";

/** The way in: who is here, and their password. */
export class SignInPage {
  readonly heading: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  /** To the names of others. */
  readonly back: Locator;
  /** What is wrong with the last try. */
  readonly problem: Locator;
  readonly #page: Page;
  readonly #search: Locator;

  constructor(page: Page, words: Texts) {
    this.#page = page;
    this.heading = page.getByRole("heading", { name: words.t("person.choose") });
    this.password = page.getByLabel(words.t("session.password"), { exact: true });
    this.submit = page.getByRole("button", { name: words.t("session.sign-in"), exact: true });
    this.back = page.getByRole("button", { name: words.t("person.other") });
    this.#search = page.getByRole("searchbox", { name: words.t("person.search") });
    this.problem = page.getByRole("alert");
  }

  /** Somebody whose name stands there, because they were here or because it was typed. */
  person(name: string): Locator {
    return this.#page
      .getByRole("listitem")
      .getByRole("button", { name: new RegExp(`^${name}`, "u") })
      .first();
  }

  /** Types into the search, which shows whom it finds. */
  async find(name: string): Promise<void> {
    await this.password.or(this.#search).first().waitFor();
    if (!(await this.#search.isVisible())) await this.back.click();
    await this.#search.fill(name);
  }

  /** On to the password of a person, who may be asked for it already. */
  async pick(name: string): Promise<void> {
    const asked = this.#page.getByRole("form").filter({ hasText: name });
    await this.password.or(this.#search).first().waitFor();
    if (await asked.isVisible()) return;
    if (!(await this.person(name).isVisible())) await this.find(name);
    await this.person(name).click();
    await asked.waitFor();
  }

  /** Signs in with the password that this person has in every test. */
  async choose(name: string, password = passwordOf(name)): Promise<void> {
    await this.pick(name);
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
