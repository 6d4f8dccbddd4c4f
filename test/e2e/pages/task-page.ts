import type { Locator, Page } from "playwright/test";
import { FormPage } from "./form-page.ts";
import type { Texts } from "./texts.ts";

/** The task opened beside a list. */
export class TaskPage {
  /** Which step it is. */
  readonly heading: Locator;
  readonly form: FormPage;
  readonly assign: Locator;
  readonly unassign: Locator;
  readonly complete: Locator;
  readonly completeNext: Locator;
  readonly more: Locator;
  readonly process: Locator;
  readonly detail: Locator;
  /** What stands at the foot of the pane. */
  readonly bar: Locator;

  constructor(page: Page, words: Texts, title: string) {
    const { t } = words;
    const detail = page.getByRole("region", { name: t("task.form") });
    this.heading = detail.getByText(title, { exact: true }).first();
    this.form = new FormPage(page, words, title);
    this.assign = detail.getByRole("button", { name: t("task.assign") });
    this.unassign = detail.getByRole("button", { name: t("task.unassign") });
    this.complete = detail.getByRole("button", { name: t("task.complete"), exact: true });
    this.completeNext = detail.getByRole("button", { name: t("task.complete-next") });
    this.more = detail.getByRole("button", { name: t("task.more") });
    this.detail = detail;
    this.bar = detail.locator("[data-bar]");
    this.process = detail.getByRole("link", { name: t("task.process") });
  }

  /** The button of a choice, whether it asks for more or not. */
  choice(label: string): Locator {
    return this.detail.getByRole("button", { name: new RegExp(`^${label}( …)?$`, "u") });
  }
}
