import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from "electron";
import { appOrigin } from "./app-protocol.ts";
import { webPreferences } from "./web-preferences.ts";

export { webPreferences } from "./web-preferences.ts";

export interface WindowOptions {
  readonly preload: string;
  /** False in a packaged Intray. */
  readonly devTools: boolean;
  /** Also keeps the window hidden when false. */
  readonly show: boolean;
  /** Where the window was last time. */
  readonly bounds?: Rectangle | undefined;
  readonly maximized?: boolean;
}

/** What a window is made with: hidden until its page is ready, so that nobody sees an empty one. */
export function windowOptions({ preload, devTools, bounds }: WindowOptions): BrowserWindowConstructorOptions {
  return {
    title: "Intray",
    ...(bounds ?? { width: 1280, height: 800 }),
    minWidth: 900,
    minHeight: 600,
    show: false,
    webPreferences: { ...webPreferences, preload, devTools },
  };
}

/** Opens Intray's window and shows it once its page is there. */
export function openWindow(
  create: (options: BrowserWindowConstructorOptions) => BrowserWindow,
  options: WindowOptions,
): BrowserWindow {
  const window = create(windowOptions(options));
  if (options.show) {
    window.once("ready-to-show", () => {
      if (options.maximized === true) window.maximize();
      window.show();
    });
  }
  window.loadURL(`${appOrigin}/`).catch(() => undefined); // a window closed while it loads is no failure
  return window;
}
