import type { ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright/test";
import type { Problems } from "./problems.ts";
import type { Profile } from "./profile.ts";

/** The folder of package.json: what Electron is told to run. */
export const repository = resolve(import.meta.dirname, "../../..");

/** The very first start of a machine reads some hundred megabytes. */
export const firstStart = 60_000;

/** A running Intray: its main process and its window. */
export interface Intray {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The main process as the system sees it, also after it has ended. */
  readonly main: ChildProcess;
}

/** The words after the program's name with which a test's Intray is started. */
export function commandLine(profile: Profile): string[] {
  return [repository, ...profile.args, "--lang=en-US"];
}

/** The environment in which native dialogs become lines on stderr, and the machine's rules are the profile's own. */
export function environment({ policyFile }: Profile, variables: Variables = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), INTRAY_TEST: "1", INTRAY_POLICY: policyFile, ...variables };
}

/** What a test adds to Intray's environment. */
export type Variables = Readonly<Record<string, string>>;

/** Opens Intray on a profile, and has its problems noted from the first moment on. */
export async function launchIntray(profile: Profile, problems: Problems, variables?: Variables): Promise<Intray> {
  const app = await _electron.launch({
    args: commandLine(profile),
    env: environment(profile, variables),
    cwd: repository,
    chromiumSandbox: true,
    colorScheme: null,
    timeout: firstStart,
  });
  const main = app.process();
  problems.listenToMain(main);
  app.on("window", (page) => problems.listenToPage(page));
  for (const page of app.windows()) problems.listenToPage(page);
  // a snapshot before and after each step; a film would cost as much as the tests themselves
  await app.context().tracing.start({ screenshots: false, snapshots: true });
  const page = await app.firstWindow({ timeout: firstStart });
  await page.waitForURL("app://**", { waitUntil: "domcontentloaded" });
  await problems.collectEarlier(page);
  return { app, page, main };
}
