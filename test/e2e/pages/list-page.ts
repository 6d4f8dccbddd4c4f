import type { Locator, Page } from "playwright/test";
import type { Place } from "../../../engine/contract/index.ts";
import { placeTexts } from "../../../renderer/text/status-text.ts";
import type { Words } from "./words.ts";

/** The list of a place. */
export class ListPage {
  readonly list: Locator;
  readonly rows: Locator;
  readonly empty: Locator;

  readonly #page: Page;

  constructor(page: Page, words: Words, place: Place) {
    this.#page = page;
    this.list = page.getByRole("listbox", { name: words.t(placeTexts[place].title) });
    this.rows = this.list.getByRole("option");
    this.empty = page.getByText(words.t(placeTexts[place].empty));
  }

  /** Rows that show `text` anywhere. */
  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Turns the wheel until the row is in the page: those out of sight are not. */
  async reach(text: string): Promise<Locator> {
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
