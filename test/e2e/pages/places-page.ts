import type { Locator, Page } from "playwright/test";
import type { Place } from "../../../engine/contract/index.ts";
import { placeTexts } from "../../../renderer/text/status-text.ts";
import type { Words } from "./words.ts";

/** The left edge, there on every screen: places, settings and the person. */
export class PlacesPage {
  readonly nav: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.nav = page.getByRole("navigation", { name: words.t("places.label") });
  }

  /** A place's link; its name also tells how much waits there. */
  place(place: Place): Locator {
    return this.nav.getByRole("link", { name: this.#words.t(placeTexts[place].title) });
  }

  person(name: string): Locator {
    return this.nav.getByRole("button", { name });
  }

  async open(place: Place): Promise<void> {
    await this.place(place).click();
  }

  async openStart(): Promise<void> {
    await this.nav.getByRole("link", { name: this.#words.t("places.start"), exact: true }).click();
  }

  async openSettings(): Promise<void> {
    await this.nav.getByRole("link", { name: this.#words.t("places.settings") }).click();
  }

  /** Back to the first screen, so that someone else can sit down. */
  async leave(name: string): Promise<void> {
    await this.person(name).click();
    await this.#page.getByRole("menuitem", { name: this.#words.t("person.switch") }).click();
  }
}
