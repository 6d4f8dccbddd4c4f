import type { BrowserWindow } from "electron";
import { type Engine, FlowError } from "../../engine/index.ts";

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
export async function waitForPage(window: BrowserWindow): Promise<void> {
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
export async function waitForPasswords({ entrance }: Pick<Engine, "entrance">): Promise<void> {
  await entrance.signIn("", "").catch((error: unknown) => {
    if (!(error instanceof FlowError && error.code === "sign-in.failed")) throw error;
  });
}

/** One line for the program that asked for a smoke test. */
export function smokeLine(report: SmokeReport): string {
  return `intray-smoke ${JSON.stringify(report)}\n`;
}
