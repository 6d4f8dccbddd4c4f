import { spawn } from "node:child_process";
import type { App } from "electron";
import { appImage, startedFile } from "../machine/started-file.ts";

/**
 * Quits and starts again with the same words on the command line. A program that unpacks itself has to be started as the
 * file that the person has: what runs now is gone by then.
 */
export function startAnew(app: Pick<App, "relaunch" | "quit" | "getPath">, environment: NodeJS.ProcessEnv): void {
  const program = app.getPath("exe");
  const image = appImage(program, environment);
  if (image === null) app.relaunch({ execPath: startedFile(program, environment) });
  else startOnceEnded(process.pid, [image, ...process.argv.slice(1)]);
  app.quit();
}

export interface RestartingOptions {
  readonly app: Pick<App, "relaunch" | "quit" | "getPath">;
  readonly environment: NodeJS.ProcessEnv;
  /** A test starts it again itself. */
  readonly unattended: boolean;
}

/** How Intray starts anew when nobody but the program wants it to. */
export function restarting({ app, environment, unattended }: RestartingOptions): () => void {
  return () => (unattended ? app.quit() : startAnew(app, environment));
}

/** Electron's own way would wait in a program that goes away together with the AppImage it is in. */
function startOnceEnded(id: number, command: readonly string[]): void {
  const wait = 'while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; exec "$@"';
  spawn("/bin/sh", ["-c", wait, String(id), ...command], { detached: true, stdio: "ignore" }).unref();
}
