import type { ChildProcess } from "node:child_process";
import { type ConsoleMessage, expect, type Page } from "playwright/test";

/** How main tells a test what it would tell a person in a native dialog. */
const dialogLine = /^intray: /u;

/** Collects what nobody may overlook: errors of the page, refusals by its policy, errors of main. */
export class Problems {
  readonly #collected = new Set<string>();
  readonly #expected: RegExp[] = [];
  readonly #pages = new Set<Page>();
  #said = "";

  /** Everything main wrote to stderr. */
  get said(): string {
    return this.#said;
  }

  /** What this test provokes on purpose; all else fails it. */
  expect(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** Begins anew, for another test in the same window. */
  forget(): void {
    this.#collected.clear();
    this.#expected.length = 0;
    this.#said = "";
  }

  listenToMain(main: ChildProcess): void {
    let rest = "";
    main.stderr?.on("data", (chunk: Buffer) => {
      this.#said += chunk.toString();
      const lines = (rest + chunk.toString()).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (dialogLine.test(line)) this.#collected.add(`main: ${line}`);
    });
  }

  listenToPage(page: Page): void {
    if (this.#pages.has(page)) return;
    this.#pages.add(page);
    page.on("pageerror", (error) => this.#addError(error));
    page.on("crash", () => this.#collected.add("page crashed"));
    page.on("console", (message) => this.#addMessage(message));
  }

  /** Notes what the page said before anyone listened. */
  async collectEarlier(page: Page): Promise<void> {
    for (const error of await page.pageErrors()) this.#addError(error);
    for (const message of await page.consoleMessages()) this.#addMessage(message);
  }

  #addError(error: Error): void {
    this.#collected.add(`page error: ${error.stack ?? error.message}`);
  }

  #addMessage(message: ConsoleMessage): void {
    // refusals by the page's policy are errors too; Electron's advice on security comes as a warning
    const isProblem = message.type() === "error" || message.text().includes("Electron Security Warning");
    if (isProblem) this.#collected.add(`console: ${message.text()}`);
  }

  /** Fails when there was a problem that the test did not expect. */
  check(): void {
    const unexpected = [...this.#collected].filter(
      (problem) => !this.#expected.some((pattern) => pattern.test(problem)),
    );
    expect(unexpected, "problems of the window and of main").toEqual([]);
  }
}
