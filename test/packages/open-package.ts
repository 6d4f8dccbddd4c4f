import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { type Browser, chromium, type Page } from "playwright";

/** A packaged Intray that runs: its fuses keep Playwright's own way in shut, the port for developer tools is open. */
export interface OpenPackage {
  readonly page: Page;
  /** The process that was started; the program may be its child. */
  readonly process: ChildProcess;
  /** Closes the window, which ends the program; rejects unless it ends well. */
  readonly close: () => Promise<void>;
}

/** How long a program may take to open its window, or to end, in milliseconds. */
const patience = 90_000;

/** Waits for the window of a program that was started with `--remote-debugging-port=0`. */
export async function openPackage(process: ChildProcess, address = "app://**"): Promise<OpenPackage> {
  const browser = await chromium.connectOverCDP(await endpoint(process), { timeout: patience });
  const page = await firstPage(browser, address);
  return {
    page,
    process,
    close: async () => {
      const ended = process.exitCode === null ? once(process, "exit") : Promise.resolve([process.exitCode]);
      await page.close();
      const [code] = (await within(ended, "The program doesn't end.")) as [number | null];
      await browser.close();
      if (code !== 0) throw new Error(`The program ended with ${code}.`);
    },
  };
}

async function firstPage(browser: Browser, address: string): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error("The program has no window.");
  const page = context.pages()[0] ?? (await context.waitForEvent("page", { timeout: patience }));
  await page.waitForURL(address, { waitUntil: "domcontentloaded", timeout: patience });
  return page;
}

/** Where the program says that it listens. */
function endpoint(process: ChildProcess): Promise<string> {
  let said = "";
  const listening = new Promise<string>((resolve, reject) => {
    process.stderr?.on("data", (data: Buffer) => {
      said += data.toString();
      const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    process.once("exit", (code, signal) =>
      reject(new Error(`It ended with ${signal ?? code}:\n${said.slice(-4_000)}`)),
    );
  });
  return within(listening, "The program doesn't start.");
}

async function within<T>(work: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
