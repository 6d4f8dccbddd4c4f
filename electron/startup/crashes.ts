import type { App, BrowserWindow } from "electron";
import { systemUptime } from "../../engine/index.ts";
import type { Log } from "../../host/log.ts";
import { showWindow } from "../window/window.ts";

/** A second crash within this time means that reloading doesn't help; milliseconds. */
const again = 60_000;

/**
 * Ends the program on an error that nobody handled, after telling the log: half a program is worse than none. The file
 * is safe, since every command is one transaction.
 */
export function endOnUnhandledErrors(process: NodeJS.Process, log: Log, end: (error: unknown) => void): void {
  const die = (error: unknown) => {
    log.error("Unhandled error", error);
    end(error);
  };
  process.on("uncaughtException", die);
  process.on("unhandledRejection", die);
}

/** Reloads a page whose process died, once; the second time in a row gives up instead of looping. */
export function reloadWindow(window: BrowserWindow, log: Log, giveUp: () => void, now = systemUptime): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    log.error("The window's process is gone", { reason });
    const soon = now() - last < again;
    last = now();
    if (soon) giveUp();
    else window.reload();
  });
}

/** Focuses the window that is there when Intray is started a second time, and tells with which words, and in which folder. */
export function focusOnSecondStart(
  app: Pick<App, "on">,
  window: () => BrowserWindow | undefined,
  onSecondStart: (args: readonly string[], folder: string) => void,
): void {
  app.on("second-instance", (_event, args, folder) => {
    onSecondStart(args, folder);
    showWindow(window());
  });
}
