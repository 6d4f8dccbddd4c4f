import type { Locator, Page } from "playwright/test";
import type { TextKey } from "../../../renderer/text/en.ts";
import { NavigationPage } from "./navigation-page.ts";
import type { Texts } from "./texts.ts";

/** What Intray does by itself, as those see it who manage flows. */
export class BackgroundPage {
  readonly retryAll: Locator;
  readonly pause: Locator;
  readonly resume: Locator;
  readonly #page: Page;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    const { t } = words;
    this.#page = page;
    this.#words = words;
    this.retryAll = page.getByRole("button", { name: t("background.retry-all") });
    this.pause = page.getByRole("button", { name: t("background.pause"), exact: true });
    this.resume = page.getByRole("button", { name: t("background.resume"), exact: true });
  }

  async open(): Promise<void> {
    await new NavigationPage(this.#page, this.#words).openScreen("background.title");
  }

  /** Where work stands, with how much of it there is. */
  tab(state: "queued" | "running" | "failed" | "timers", count: number): Locator {
    const { t } = this.#words;
    return this.#page.getByRole("link", { name: new RegExp(`^${t(`background.${state}`)}[ ,]+${count}$`, "u") });
  }

  rows(state: "queued" | "running" | "failed" | "timers"): Locator {
    const { t } = this.#words;
    const list = this.#page.getByRole("list", { name: t("background.list", { state: t(`background.${state}`) }) });
    return list.getByRole("listitem");
  }

  /** The task that is opened. */
  detail(title: string): Locator {
    return this.#page.getByRole("region", { name: title, exact: true });
  }

  button(key: Extract<TextKey, "background.repair" | "background.repair-open" | "background.retry">): Locator {
    return this.#page.getByRole("button", { name: this.#words.t(key), exact: true });
  }
}
