import type { Locator, Page } from "playwright/test";
import { NavigationPage } from "./navigation-page.ts";
import type { Texts } from "./texts.ts";

/** The administration: people and groups, and the ways to its other rooms. */
export class AdminPage {
  readonly people: Locator;
  readonly groups: Locator;
  readonly dialog: Locator;
  readonly #page: Page;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    const { t } = words;
    this.#page = page;
    this.#words = words;
    this.people = page.getByRole("list", { name: t("people.list") });
    this.groups = page.getByRole("list", { name: t("groups.list") });
    this.dialog = page.getByRole("dialog");
  }

  /** What is opened beside the list. */
  detail(title: string): Locator {
    return this.#page.getByRole("region", { name: title, exact: true });
  }

  /** A room of the administration. */
  async open(room: "people" | "groups" | "permissions" | "backups"): Promise<void> {
    const { t } = this.#words;
    await new NavigationPage(this.#page, this.#words).openScreen("admin.title");
    await this.#page
      .getByRole("navigation", { name: t("admin.title") })
      .getByRole("link", { name: t(`admin.${room}`) })
      .click();
  }

  async openPerson(name: string): Promise<Locator> {
    await this.open("people");
    await this.people.getByRole("link", { name }).click();
    return this.#page.getByRole("region").filter({ has: this.#page.getByRole("heading", { level: 2, name }) });
  }

  async addGroup(title: string): Promise<void> {
    const { t } = this.#words;
    await this.open("groups");
    await this.#page.getByRole("textbox", { name: t("groups.new-title") }).fill(title);
    await this.#page.getByRole("button", { name: t("groups.create") }).click();
    await this.detail(title).waitFor();
  }

  async addPerson(displayName: string, password: string, groups: readonly string[]): Promise<void> {
    const { t } = this.#words;
    await this.open("people");
    await this.#page.getByRole("link", { name: t("people.new") }).click();
    const form = this.#page.getByRole("form", { name: t("people.new") });
    await form.getByRole("textbox", { name: t("people.display-name"), exact: true }).fill(displayName);
    await form.getByLabel(t("people.first-password"), { exact: true }).fill(password);
    await form.getByLabel(t("password.repeat")).fill(password);
    for (const group of groups) await form.getByRole("checkbox", { name: group }).check();
    await form.getByRole("button", { name: t("people.create") }).click();
    await this.detail(displayName).waitFor();
  }
}
