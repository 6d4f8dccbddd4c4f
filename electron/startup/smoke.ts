import type { App, BrowserWindow } from "electron";
import { type Engine, FlowError } from "../../engine/index.ts";
import { versions } from "../machine/versions.ts";

export interface SmokeReport {
  readonly ok: boolean;
  readonly version: string;
  readonly electron: string;
  readonly schema?: number;
  readonly ms?: number;
  readonly reason?: string;
}

/** How long a page may take to draw something, in milliseconds. */
const patience = 60_000;

/** Resolves once the window's page shows the way in; rejects when it fails or takes too long. */
async function waitForPage(window: BrowserWindow): Promise<void> {
  const drawn = `new Promise((resolve) => {
    const look = () => document.querySelector("main form button[type=submit], main [aria-labelledby=chooser-title] button") ? resolve(true) : setTimeout(look, 50);
    look();
  })`;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The page drew nothing.")), patience);
  });
  try {
    await Promise.race([window.webContents.executeJavaScript(drawn), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves once a password was compared with nobody's, on the thread that the package brings for it. */
async function waitForPasswords({ entrance }: Pick<Engine, "entrance">): Promise<void> {
  await entrance.signIn("", "").catch((error: unknown) => {
    if (!(error instanceof FlowError && error.code === "sign-in.failed")) throw error;
  });
}

export interface ReportSmokeOptions {
  readonly app: Pick<App, "getVersion" | "quit">;
  readonly stdout: Pick<NodeJS.WriteStream, "write">;
  /** When opening began, by `performance.now()`. */
  readonly begun: number;
}

/** Says on standard output that everything is there, once it is, and quits. */
export async function reportSmoke(
  { window, engine }: { readonly window: BrowserWindow; readonly engine: Pick<Engine, "entrance" | "schemaVersion"> },
  { app, stdout, begun }: ReportSmokeOptions,
): Promise<void> {
  await waitForPage(window);
  await waitForPasswords(engine);
  const ms = Math.round(performance.now() - begun);
  stdout.write(smokeLine({ ok: true, ...versions(app), schema: engine.schemaVersion, ms }), () => app.quit());
}

/** One line for the program that asked for a smoke test. */
export function smokeLine(report: SmokeReport): string {
  return `intray-smoke ${JSON.stringify(report)}\n`;
}
