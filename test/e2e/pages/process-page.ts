import type { Locator, Page } from "playwright/test";
import type { ProcessStatus } from "../../../engine/contract/index.ts";
import type { Texts } from "./texts.ts";

/** One line of a history as it is read. */
export interface HistoryLine {
  readonly what: string;
  readonly when: string;
}

/** A process: its records, tasks and history. */
export class ProcessPage {
  readonly heading: Locator;
  readonly tasks: Locator;
  readonly history: Locator;
  readonly #main: Locator;

  constructor(page: Page, words: Texts) {
    this.#main = page.getByRole("main");
    this.heading = this.#main.getByRole("heading", { level: 1 });
    this.tasks = this.#main.getByRole("table").getByRole("row");
    const history = page.getByRole("region", { name: words.t("process.history") });
    // the changes of a line are a list of their own, without times
    this.history = history.getByRole("listitem").filter({ has: page.locator("time") });
  }

  /** The head of the page, once the process stands so. */
  status(status: ProcessStatus): Locator {
    return this.#main.locator(`header[data-status="${status}"]`);
  }

  /** How the process ended, in these words of its author. */
  outcome(title: string): Locator {
    return this.status("DONE").getByText(title, { exact: true });
  }

  /** A line of the history with these words. */
  line(text: string): Locator {
    return this.history.filter({ hasText: text });
  }

  /** The whole history, oldest first: sentence with changes and actor, and the moment. */
  async lines(): Promise<readonly HistoryLine[]> {
    const items = await this.history.all();
    return Promise.all(
      items.toReversed().map(async (item) => {
        const time = item.locator("time");
        const when = (await time.getAttribute("datetime")) ?? "";
        const shown = await time.innerText();
        const whole = await item.innerText();
        const what = whole.slice(0, whole.lastIndexOf(shown)).trim().split(/\n+/u).join(" · ");
        return { what, when };
      }),
    );
  }
}
