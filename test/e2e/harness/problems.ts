import { type ElectronApplication, expect, type Page } from "playwright/test";

/** How main tells a test what it would tell a person in a native dialog. */
const dialogLine = /^intray: /u;

/** Collects what nobody may overlook: errors of the page, refusals by its policy, errors of main. */
export class Problems {
  readonly #noted: string[] = [];
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

  listenToMain(app: ElectronApplication): void {
    let rest = "";
    app.process().stderr?.on("data", (chunk: Buffer) => {
      this.#said += chunk.toString();
      const lines = (rest + chunk.toString()).split("\n");
      rest = lines.pop() ?? "";
      this.#noted.push(...lines.filter((line) => dialogLine.test(line)).map((line) => `main: ${line}`));
    });
  }

  listenToPage(page: Page): void {
    if (this.#pages.has(page)) return;
    this.#pages.add(page);
    page.on("pageerror", (error) => this.#noted.push(`page error: ${error.stack ?? error.message}`));
    page.on("crash", () => this.#noted.push("page crashed"));
    page.on("console", (message) => {
      // refusals by the page's policy are errors too; Electron's advice on security comes as a warning
      const isProblem = message.type() === "error" || message.text().includes("Electron Security Warning");
      if (isProblem) this.#noted.push(`console: ${message.text()}`);
    });
  }

  /** Fails when there was a problem that the test did not expect. */
  check(): void {
    const unexpected = this.#noted.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
    expect(unexpected, "problems of the window and of main").toEqual([]);
  }
}
