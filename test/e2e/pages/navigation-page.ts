import type { Locator, Page } from "playwright/test";
import type { TaskListName } from "../../../engine/contract/index.ts";
import { taskListTexts } from "../../../renderer/text/status-text.ts";
import type { Texts } from "./texts.ts";

type ScreenTitle =
  | (typeof taskListTexts)[TaskListName]["title"]
  | "nav.processes"
  | "nav.records"
  | "nav.settings"
  | "admin.title"
  | "background.title";

/** The left edge, there on every screen: navigation, settings and the person. */
export class NavigationPage {
  readonly nav: Locator;
  readonly #page: Page;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#page = page;
    this.#words = words;
    this.nav = page.getByRole("navigation", { name: words.t("nav.label") });
  }

  /** The link to a list of tasks; its name also tells how much waits there. */
  taskList(listName: TaskListName): Locator {
    return this.nav.getByRole("link", { name: this.#words.t(taskListTexts[listName].title) });
  }

  person(name: string): Locator {
    return this.nav.getByRole("button", { name });
  }

  async open(listName: TaskListName): Promise<void> {
    await this.openScreen(taskListTexts[listName].title);
  }

  async openStart(): Promise<void> {
    await this.nav.getByRole("link", { name: this.#words.t("nav.start"), exact: true }).click();
  }

  async openSettings(): Promise<void> {
    await this.openScreen("nav.settings");
  }

  /** A screen by the key of its title; in narrow windows most are under More. */
  async openScreen(title: ScreenTitle): Promise<void> {
    const name = this.#words.t(title);
    const link = this.nav.getByRole("link", { name });
    const more = this.nav.getByRole("button", { name: this.#words.t("nav.more") });
    await link.or(more).first().waitFor();
    if (await link.isVisible()) {
      await link.click();
      return;
    }
    await more.click();
    await this.#page.getByRole("menuitem", { name }).click();
  }

  /** Back to the first screen, so that someone else can sit down. */
  async leave(name: string): Promise<void> {
    await this.person(name).click();
    await this.#page.getByRole("menuitem", { name: this.#words.t("person.switch") }).click();
  }
}
