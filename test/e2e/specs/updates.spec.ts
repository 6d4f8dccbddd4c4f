import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import electronProgram from "electron";
import { expect } from "playwright/test";
import { exitOf, type Feed, type Intray, openFeed, test as base } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

interface Installation {
  readonly feed: Feed;
  /** The file that an update takes the place of. */
  readonly program: string;
  /** Opens Intray as the program of an AppImage, under this policy, and signs Ada in. */
  open(policy: object, language?: "en" | "de"): Promise<Intray>;
}

const notes = "Faster lists.\n<img src=x onerror=alert(1)> is only text.\u202E";

const test = base.extend<{ readonly installation: Installation }>({
  installation: async ({ profile, launch }, use) => {
    const feed = await openFeed("9.9.9", notes);
    const program = join(profile.folder, "program", "Intray.AppImage");
    await mkdir(dirname(program));
    await writeFile(program, "the old one", { mode: 0o750 });
    await use({
      feed,
      program,
      async open(policy, language = "en") {
        await writeFile(profile.policyFile, JSON.stringify(policy));
        // outside Electron the package is the path of its program
        const unpacked = dirname(electronProgram as unknown as string);
        const intray = await launch({ APPIMAGE: program, APPDIR: unpacked, XDG_CACHE_HOME: profile.folder });
        await changeSettings(intray.page, { language });
        const { chooser, navigation } = deskPages(intray.page, language);
        await chooser.choose(ada);
        await navigation.openSettings();
        return intray;
      },
    });
    feed.close();
  },
});

test.skip(process.platform !== "linux", "an AppImage is Linux' own; Windows and macOS have to be tried by hand");

test("an update is offered with its notes as text, downloaded, stopped, and in place after the end", async ({
  installation,
  profile,
}) => {
  const { feed, program } = installation;
  const { page, main } = await installation.open({ updateFeed: feed.url });
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("Intray 9.9.9 is available")).toBeVisible();
  await page.getByRole("button", { name: "Update to 9.9.9" }).click();
  const dialog = page.getByRole("dialog", { name: "Intray 9.9.9 is available" });
  await expect(dialog.getByRole("region", { name: "What’s new" })).toHaveText(
    "Faster lists.\n<img src=x onerror=alert(1)> is only text.",
  );
  expect(await dialog.locator("img").count()).toBe(0);

  feed.slow(true);
  await dialog.getByRole("button", { name: "Download" }).click();
  await expect(page.getByRole("progressbar", { name: "Downloading Intray 9.9.9" })).toHaveAttribute(
    "value",
    /^0\.0[1-9]/u,
  );
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Download" })).toBeVisible();

  feed.slow(false);
  await page.getByRole("button", { name: "Download" }).click();
  await expect(page.getByRole("dialog", { name: "Restart to install Intray 9.9.9" })).toBeVisible();
  expect(await readFile(program, "utf8")).toBe("the old one");
  await page.getByRole("button", { name: "Restart and update" }).click();
  expect(await exitOf(main)).toEqual({ code: 0, signal: null });
  expect((await readFile(program)).equals(feed.file)).toBe(true);
  expect((await stat(program)).mode & 0o777).toBe(0o750);
  expect(await readFile(join(profile.folder, "logs", "main.log"), "utf8")).not.toContain('"error"');
});

test("a file other than the announced one is thrown away", async ({ installation }) => {
  const { feed, program } = installation;
  feed.tamper(true);
  const { page } = await installation.open({ updateFeed: feed.url, updates: "automatic" });
  await page.getByRole("button", { name: "Check now" }).click();
  await page.getByRole("button", { name: "What’s new …" }).click();
  await expect(page.getByRole("alert")).toContainText("doesn’t match its checksum");
  feed.tamper(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("dialog", { name: "Restart to install Intray 9.9.9" })).toBeVisible();
  expect(await readFile(program, "utf8")).toBe("the old one");
});

test("nothing is asked of any network unless the policy names a place, and one that is gone is told", async ({
  installation,
}) => {
  const { feed } = installation;
  const silent = await installation.open({ defaultLanguage: "en" });
  await expect(silent.page.getByText("No update source is configured")).toBeVisible();
  await expect(silent.page.getByRole("button", { name: "Check now" })).toBeHidden();
  await silent.app.close();

  feed.close();
  const { page } = await installation.open({ updateFeed: feed.url });
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("can’t be reached")).toBeVisible();
  await expect(page.getByRole("button", { name: "Check now" })).toBeVisible();
});

for (const [colorScheme, language] of [
  ["light", "en"],
  ["dark", "de"],
] as const) {
  test(`updates can be used by everybody, in ${colorScheme} and ${language}`, async ({ installation }) => {
    const { feed } = installation;
    const { page, app } = await installation.open({ updateFeed: feed.url }, language);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { colorScheme });
    const { words } = deskPages(page, language);
    const check = createScreenCheck(page);
    await page.getByRole("button", { name: words.t("updates.check") }).click();
    await page.getByRole("button", { name: words.t("updates.open") }).waitFor();
    await check.screen(`updates-settings-${colorScheme}-${language}`);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
    await check.screen(`updates-narrow-${colorScheme}-${language}`);
    feed.slow(true);
    await page.getByRole("button", { name: words.t("updates.open") }).click();
    await page.getByRole("button", { name: words.t("updates.download"), exact: true }).click();
    await page.getByRole("progressbar").waitFor();
    await check.screen(`updates-downloading-${colorScheme}-${language}`);
    feed.slow(false);
    await page.getByRole("button", { name: words.t("updates.install") }).waitFor();
    await check.screen(`updates-ready-${colorScheme}-${language}`);
    check.expectNone();
  });
}
