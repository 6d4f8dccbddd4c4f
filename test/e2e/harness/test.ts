import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test as base, type ElectronApplication, type TestInfo } from "playwright/test";
import { firstStart, type Intray, launchIntray, type Variables } from "./launch.ts";
import { hasOwnScreens, openOwnScreen, type OwnScreen } from "./own-screen.ts";
import { hasEnded, killTree, quit } from "./process-end.ts";
import { type PreparedOffice, prepareOffice } from "./prepared-office.ts";
import { Problems } from "./problems.ts";
import { createProfile, type Profile, removeProfile } from "./profile.ts";
import { type Started, startIntray } from "./start.ts";

export interface Options {
  /** With an administrator and the sample people in it, or as on a machine that never ran Intray. */
  readonly office: "sample" | "none";
}

export interface WorkerFixtures {
  /** Where this worker's windows open, when it isn't the screen of whoever runs the tests. */
  readonly ownScreen: OwnScreen | null;
  readonly preparedOffice: PreparedOffice;
}

export interface Fixtures {
  /** A fresh one, and this test's own. */
  readonly profile: Profile;
  /** Where they are collected. */
  readonly ownProblems: Problems;
  /** What went wrong so far; a test ends badly with any problem it did not expect. */
  readonly problems: Problems;
  /** Opens Intray on the test's profile, or an account's; again after it was closed or killed. */
  readonly launch: (variables?: Variables, account?: Profile) => Promise<Intray>;
  /** Starts Intray on the test's profile, with these words, without looking into it. */
  readonly start: (...args: readonly string[]) => Started;
  readonly intray: Intray;
  /** The main process. */
  readonly app: ElectronApplication;
}

/** Playwright's test with a real Intray on a fresh profile: `page` is its window. */
export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  office: ["sample", { option: true }],

  ownScreen: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs: none
    async ({}, use) => {
      const screen = hasOwnScreens ? await openOwnScreen() : null;
      // whatever this worker starts inherits it
      if (screen) process.env["DISPLAY"] = screen.name;
      await use(screen);
      await screen?.close();
    },
    { scope: "worker", auto: true },
  ],

  preparedOffice: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs: none
    async ({}, use) => {
      const office = await prepareOffice();
      await use(office);
      await office.remove();
    },
    { scope: "worker" },
  ],

  profile: async ({ office, preparedOffice }, use) => {
    const profile = await createProfile();
    if (office === "sample") await preparedOffice.copyTo(profile.databaseFile);
    await use(profile);
    await removeProfile(profile);
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs: none
  ownProblems: async ({}, use) => use(new Problems()),

  problems: async ({ profile, ownProblems: problems }, use, info) => {
    await use(problems);
    try {
      problems.check();
    } finally {
      if (hasFailed(info)) await attachLogs(info, profile, problems);
    }
  },

  launch: [
    async ({ profile, problems }, use, info) => {
      const launched: Intray[] = [];
      await use(async (variables, account = profile) => {
        const intray = await launchIntray(account, problems, variables);
        launched.push(intray);
        return intray;
      });
      for (const [at, intray] of launched.entries()) {
        try {
          await stopTrace(intray, info, at + 1);
        } finally {
          await quit(intray);
        }
      }
    },
    { timeout: firstStart },
  ],

  start: async ({ profile }, use) => {
    const started: Started[] = [];
    await use((...args) => {
      const one = startIntray(profile, args);
      started.push(one);
      return one;
    });
    for (const { main } of started) await killTree(main);
  },

  intray: [async ({ launch }, use) => use(await launch()), { timeout: firstStart }],
  app: async ({ intray }, use) => use(intray.app),
  page: async ({ intray }, use) => use(intray.page),
});

/** Whether it has failed so far. */
export function hasFailed(info: TestInfo): boolean {
  return info.errors.length > 0 || info.status !== info.expectedStatus;
}

/** Keeps the trace of a test that failed; a killed Intray took its own along. */
async function stopTrace({ app, main }: Intray, info: TestInfo, run: number): Promise<void> {
  if (hasEnded(main)) return;
  const path = info.outputPath(`trace-${run}.zip`);
  await app.context().tracing.stop(hasFailed(info) ? { path } : {});
  // named where it lies: attach() would make a second copy
  if (hasFailed(info)) info.attachments.push({ name: `trace ${run}`, path, contentType: "application/zip" });
}

async function attachLogs(info: TestInfo, { logFolder }: Profile, problems: Problems): Promise<void> {
  await info.attach("stderr of main", { body: problems.said, contentType: "text/plain" });
  if (!existsSync(logFolder)) return;
  for (const name of await readdir(logFolder)) {
    await info.attach(name, { path: join(logFolder, name), contentType: "text/plain" });
  }
}
