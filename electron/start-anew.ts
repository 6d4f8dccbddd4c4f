import type { App } from "electron";
import { startedFile } from "./started-file.ts";

/**
 * Quits and starts again with the same words on the command line. A program that unpacks itself has to be started as the
 * file that the person has: what runs now is gone by then.
 */
export function startAnew(app: Pick<App, "relaunch" | "quit" | "getPath">, environment: NodeJS.ProcessEnv): void {
  app.relaunch({ execPath: startedFile(app.getPath("exe"), environment) });
  app.quit();
}
