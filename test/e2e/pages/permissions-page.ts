import type { Locator, Page } from "playwright/test";
import type { Texts } from "./texts.ts";

/** Who may do what: the matrix, what is opened beside it and what waits to be saved. */
export class PermissionsPage {
  readonly matrix: Locator;
  readonly search: Locator;
  readonly save: Locator;
  readonly discard: Locator;
  readonly password: Locator;
  readonly #page: Page;

  constructor(page: Page, { t }: Texts) {
    this.#page = page;
    this.matrix = page.getByRole("grid");
    this.search = page.getByRole("searchbox", { name: t("permissions.search") });
    this.save = page.getByRole("button", { name: new RegExp(`^(?:${saves(t).join("|")})$`, "u") });
    this.discard = page.getByRole("button", { name: t("permissions.discard") });
    this.password = page.getByRole("dialog").getByLabel(t("session.password"), { exact: true });
  }

  /** What a group may of a flow, both in words. */
  async cell(flow: string, group: string): Promise<Locator> {
    await this.matrix.waitFor();
    const headings = await this.matrix.getByRole("columnheader").allTextContents();
    // the corner is a heading too, and the first column of each row
    const column = headings.findIndex((heading) => heading.startsWith(group)) - 1;
    return this.row(flow).getByRole("gridcell").nth(column);
  }

  row(flow: string): Locator {
    return this.matrix.getByRole("row").filter({ has: this.#page.getByRole("rowheader", { name: flow, exact: true }) });
  }

  /** What is opened beside the matrix. */
  drawer(group: string): Locator {
    return this.#page.getByRole("region", { name: group, exact: true });
  }

  /** What waits to be saved. */
  bar(unsaved: string): Locator {
    return this.#page.getByRole("region", { name: unsaved, exact: true });
  }
}

function saves(t: Texts["t"]): readonly string[] {
  return [1, 2].map((count) => t("permissions.save", { count }));
}
