import type { App } from "electron";
import type { Log } from "../../host/log.ts";
import type { Closing } from "./closing.ts";

export interface QuitOptions {
  readonly app: Pick<App, "on" | "quit">;
  readonly process: Pick<NodeJS.Process, "on" | "platform">;
  readonly closing: Pick<Closing, "close">;
  readonly log: Pick<Log, "info">;
}

/** Quits once all windows are closed, on every system, and when the system asks; what is open is let go of before the end. */
export function quitInOrder({ app, process, closing, log }: QuitOptions): void {
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", () => {
    closing.close();
    log.info("Intray is closed");
  });
  if (process.platform === "win32") {
    // Windows shuts down without before-quit
    app.on("browser-window-created", (_event, window) => window.on("session-end", () => app.quit()));
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.quit());
}
