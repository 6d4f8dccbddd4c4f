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
  readonly bounds: Rectangle;
  readonly minSize: Pick<Rectangle, "width" | "height">;
  readonly maximized?: boolean;
}

/** What a window is made with: hidden until its page is ready, so that nobody sees an empty one. */
export function windowOptions({ preload, devTools, bounds, minSize }: WindowOptions): BrowserWindowConstructorOptions {
  return {
    title: "Intray",
    ...bounds,
    minWidth: minSize.width,
    minHeight: minSize.height,
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

/** Brings a window before the person, wherever it was. */
export function showWindow(
  window: Pick<BrowserWindow, "isMinimized" | "restore" | "show" | "focus"> | undefined,
): void {
  if (window?.isMinimized() === true) window.restore();
  window?.show();
  window?.focus();
}
