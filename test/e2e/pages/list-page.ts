import type { Locator, Page } from "playwright/test";
import type { Place } from "../../../engine/contract/index.ts";
import { placeTexts } from "../../../renderer/text/status-text.ts";
import type { Words } from "./words.ts";

/** The list of a place. */
export class ListPage {
  readonly list: Locator;
  readonly rows: Locator;
  readonly empty: Locator;

  constructor(page: Page, words: Words, place: Place) {
    this.list = page.getByRole("listbox", { name: words.t(placeTexts[place].title) });
    this.rows = this.list.getByRole("option");
    this.empty = page.getByText(words.t(placeTexts[place].empty));
  }

  /** Rows that show `text` anywhere. */
  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  async choose(text: string): Promise<void> {
    await this.row(text).first().click();
  }
}
