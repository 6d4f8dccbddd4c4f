import type { BrowserWindow } from "electron";

/** The windows Intray has opened itself, until they close: these are trusted and told news, and no others. */
export class OwnWindows {
  readonly #byId = new Map<number, BrowserWindow>();

  add(window: BrowserWindow): void {
    // a closed window can no longer be asked for its id
    const { id } = window.webContents;
    this.#byId.set(id, window);
    window.once("closed", () => this.#byId.delete(id));
  }

  /** True when these web contents are a window's own. */
  has(webContentsId: number): boolean {
    return this.#byId.has(webContentsId);
  }

  all(): readonly BrowserWindow[] {
    return [...this.#byId.values()];
  }
}
