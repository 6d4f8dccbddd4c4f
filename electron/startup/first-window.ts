import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { App, BrowserWindow, BrowserWindowConstructorOptions, Screen } from "electron";
import { replaceFile } from "../../host/data/replace-file.ts";
import { ownFile } from "../machine/own-files.ts";
import { openWindow } from "../window/window.ts";
import { restoreWindow } from "../window/window-state.ts";

export interface FirstWindowOptions {
  readonly app: Pick<App, "getPath" | "isPackaged">;
  readonly screen: Pick<Screen, "getDisplayMatching" | "getPrimaryDisplay">;
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** The folder of preload.cjs. */
  readonly folder: string;
  /** Stays hidden, and leaves no trace of where it was. */
  readonly smoke: boolean;
}

/** Opens the window where it was last time; hidden until its page is there. */
export function openFirstWindow({ app, screen, create, folder, smoke }: FirstWindowOptions): BrowserWindow {
  const file = ownFile(app, "window.json");
  const state = restoreWindow({
    screen,
    read: () => readFileSync(file, "utf8"),
    write: (text) => replaceFile(file, text),
  });
  const window = openWindow(create, {
    preload: join(folder, "preload.cjs"),
    devTools: !app.isPackaged,
    show: !smoke,
    bounds: state.bounds,
    minSize: state.minSize,
    maximized: state.maximized,
  });
  if (!smoke) state.remember(window);
  return window;
}
