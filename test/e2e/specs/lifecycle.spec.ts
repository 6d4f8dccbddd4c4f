import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import Database from "better-sqlite3";
import { expect, type Page } from "playwright/test";
import { exitOf, type Intray, killTree, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";

const text = "Survives a power cut";
const names = helloWorld.en;

async function writeMessageAsAda(page: Page): Promise<void> {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, start, process } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openStart();
  const form = await start.choose(names.flow);
  await form.text(names.text).fill(text);
  await start.submit.click();
  await expect(process.status("NEW")).toBeVisible();
}

async function approveAsBen(page: Page): Promise<void> {
  const { chooser, navigation, list, task } = deskPages(page, "en");
  await chooser.choose(ben);
  await navigation.open("queue");
  await list("queue").choose(text);
  const approve = task(names.approve);
  await approve.assign.click();
  await approve.choice(names.approved).click();
  await expect(list("inbox").empty).toBeVisible();
}

/** What the program holds open while it runs, besides the file itself. */
const writeAheadLog = (file: string) => `${file}-wal`;

test("a power cut between two steps loses nothing, and work left over is done at the next start", async ({
  launch,
}) => {
  test.slow();
  const first = await launch();
  await writeMessageAsAda(first.page);
  await killTree(first.main);

  const second = await launch();
  await approveAsBen(second.page);
  await killTree(second.main);

  const { page } = await launch();
  const { chooser, navigation, list, task, process } = deskPages(page, "en");
  await chooser.choose(ben);
  await navigation.open("archive");
  await list("archive").choose(names.approve);
  await task(names.approve).process.click();
  await expect(process.outcome(names.sent)).toBeVisible();
  // what the job answered is on record: it ran
  await page.getByRole("button", { name: /automatic steps$/u }).click();
  await expect(process.line("Receipt").first()).toBeVisible();
});

test("SIGTERM quits in order: exit code 0, everything in the one file", async ({ intray, profile }) => {
  test.skip(process.platform === "win32", "Windows knows no SIGTERM");
  await writeMessageAsAda(intray.page);
  expect(existsSync(writeAheadLog(profile.databaseFile))).toBe(true);
  intray.main.kill("SIGTERM");
  expect(await exitOf(intray.main)).toEqual({ code: 0, signal: null });
  expect(existsSync(writeAheadLog(profile.databaseFile))).toBe(false);
  const database = new Database(profile.databaseFile, { readonly: true, fileMustExist: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  database.close();
});

test("a second start ends at once and shows the window of the first", async ({ intray, start }) => {
  await countFocus(intray);
  const second = start();
  expect(await exitOf(second.main)).toEqual({ code: 0, signal: null });
  await expect.poll(() => focusCount(intray)).toBeGreaterThan(0);
  expect(intray.app.windows()).toHaveLength(1);
});

/** Minimises the window and counts what calls it back: a virtual screen has nobody who gives focus. */
async function countFocus({ app }: Intray): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error("There is no window.");
    const counted = globalThis as unknown as { focused: number };
    counted.focused = 0;
    const focus = window.focus.bind(window);
    window.focus = () => {
      counted.focused += 1;
      focus();
    };
  });
}

async function focusCount({ app }: Intray): Promise<number> {
  return app.evaluate(() => (globalThis as unknown as { focused: number }).focused);
}

test("a file of a newer Intray is refused with words and left as it is", async ({ intray, profile, start }) => {
  await writeMessageAsAda(intray.page);
  await intray.app.close();
  const database = new Database(profile.databaseFile);
  database.pragma("user_version = 9999");
  database.close();
  const before = await readFile(profile.databaseFile);

  const refused = start();
  expect(await exitOf(refused.main)).toEqual({ code: 1, signal: null });
  expect(refused.said()).toMatch(/^intray: storage\.newer \S/mu);
  expect(before.equals(await readFile(profile.databaseFile))).toBe(true);
  // SQLite makes an empty log even to read
  const log = await readFile(writeAheadLog(profile.databaseFile)).catch(() => Buffer.alloc(0));
  expect(log.length).toBe(0);
});

test.describe("a machine that never ran Intray", () => {
  test.use({ office: "none" });

  test("nobody else on the machine can read the data", async ({ intray, profile }) => {
    test.skip(process.platform === "win32", "Windows keeps its own rights");
    await deskPages(intray.page, "en").firstRun.heading.waitFor();
    const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await modeOf(profile.dataFolder)).toBe("700");
    expect(await modeOf(profile.databaseFile)).toBe("600");
  });
});
