import type { App } from "electron";

/**
 * Quits and starts again with the same words on the command line. A program that unpacks itself has to be started as the
 * file that the person has: what runs now is gone by then.
 */
export function startAnew(app: Pick<App, "relaunch" | "quit">, environment: NodeJS.ProcessEnv): void {
  const itself = environment["APPIMAGE"] ?? environment["PORTABLE_EXECUTABLE_FILE"];
  app.relaunch(itself === undefined ? {} : { execPath: itself });
  app.quit();
}
