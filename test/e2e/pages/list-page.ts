import type { Locator, Page } from "playwright/test";
import type { TaskListName } from "../../../engine/contract/index.ts";
import { taskListTexts } from "../../../renderer/text/status-text.ts";
import type { Texts } from "./texts.ts";

/** The list of a place. */
export class ListPage {
  readonly list: Locator;
  readonly rows: Locator;
  readonly empty: Locator;

  readonly #page: Page;

  constructor(page: Page, words: Texts, place: TaskListName) {
    this.#page = page;
    this.list = page.getByRole("listbox", { name: words.t(taskListTexts[place].title) });
    this.rows = this.list.getByRole("option");
    const empty = place === "inbox" ? words.t("inbox.empty", { name: "" }) : words.t(`${place}.empty`);
    this.empty = page.getByText(empty.trim());
  }

  /** Rows that show `text` anywhere. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Turns the wheel until the row is in the page: those out of sight are not. */
  async reach(text: string | RegExp): Promise<Locator> {
    const row = this.row(text).first();
    await this.rows.first().hover();
    for (let turn = 0; turn < 100 && !(await row.isVisible()); turn += 1) {
      await this.#page.mouse.wheel(0, 300);
      await this.#page.evaluate(() => new Promise(requestAnimationFrame));
    }
    return row;
  }

  async choose(text: string): Promise<void> {
    await this.row(text).first().click();
  }
}
