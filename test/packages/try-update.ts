import assert from "node:assert/strict";
import { chmod, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import type { CleanDebian } from "../../scripts/packaging/clean-debian.ts";
import type { Packages } from "../../scripts/packaging/packages.ts";
import { callMain } from "../e2e/harness/call-main.ts";
import { prepareOffice } from "../e2e/harness/prepared-office.ts";
import { changeSettings } from "../e2e/pages/change-settings.ts";
import { deskPages } from "../e2e/pages/desk-pages.ts";
import { ada } from "../e2e/pages/hello-world.ts";
import { say } from "./say.ts";
import { openPackage } from "./open-package.ts";
import { serveFolder } from "./served-folder.ts";

const home = "home/ada";
const program = "Intray.AppImage";
const profile = "update";

/** An older AppImage finds the present one on a web server, refuses it when it was tampered with, and becomes it. */
export async function tryUpdate(debian: CleanDebian, older: Packages, present: Packages): Promise<void> {
  const { root } = debian;
  const feed = await serveFolder(present.folder);
  await cp(older.fileOf("AppImage"), join(root, home, program));
  await chmod(join(root, home, program), 0o755);
  await mkdir(join(root, "etc/intray"), { recursive: true });
  await writeFile(join(root, "etc/intray/policy.json"), JSON.stringify({ updateFeed: feed.url }));
  const office = await prepareOffice();
  await office.copyTo(join(root, home, profile, "data", "intray.sqlite"));
  await writeFile(join(root, home, profile, "data", "last-version"), `${older.version}\n`);
  await debian.asRoot(["chown", "--recursive", "ada:ada", `/${home}`]);
  const words = ["--remote-debugging-port=0", "--lang=en-US", `--user-data-dir=/${home}/${profile}`];
  // the machine stays on when the old one ends
  const started = debian.startAsUser(["sh", "-c", `./${program} ${words.join(" ")}; sleep 300`]);
  try {
    const { page } = await openPackage(started);
    const isReplaced = async () =>
      (await readFile(join(root, home, program))).equals(await readFile(present.fileOf("AppImage")));
    await update(page, (tampered) => feed.tamper(tampered), isReplaced);
    const updated = await reopened(join(root, home, profile), page.url());
    assert.deepEqual(
      await callMain(updated, "app.info").then((answer) => answer.ok && answer.value.version),
      present.version,
    );
    assert.ok(await isReplaced(), "the AppImage is another one");
    const backups = await readdir(join(root, home, profile, "backups"));
    assert.deepEqual(
      backups.map((name) => name.includes(".update.")),
      [true],
    );
    await updated.close();
    say(
      `${older.version} refused what was tampered with, then became ${present.version}, which backed the data up first`,
    );
  } finally {
    started.kill();
    feed.close();
    await office.remove();
  }
}

async function update(page: Page, tamper: (tampered: boolean) => void, isReplaced: () => Promise<boolean>) {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, words } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openSettings();
  await page.getByRole("button", { name: words.t("updates.check") }).click();
  await page.getByRole("button", { name: words.t("updates.open") }).click();
  tamper(true);
  await page.getByRole("button", { name: words.t("updates.download"), exact: true }).click();
  await page.getByText(words.t("updates.problem-tampered")).waitFor({ timeout: 60_000 });
  tamper(false);
  await page.getByRole("button", { name: words.t("updates.download-again") }).click();
  await page.getByRole("button", { name: words.t("updates.install") }).waitFor({ timeout: 60_000 });
  assert.ok(!(await isReplaced()), "it is replaced while it runs");
  await page.getByRole("button", { name: words.t("updates.install") }).click();
}

/** The window of the program that started itself anew, found by what Chromium leaves in its profile. */
async function reopened(folder: string, old: string): Promise<Page> {
  const file = join(folder, "DevToolsActivePort");
  const before = await readFile(file, "utf8");
  for (let tries = 0; tries < 240; tries += 1) {
    const now = await readFile(file, "utf8").catch(() => before);
    const [port, path] = now.split("\n");
    if (now !== before && path) {
      const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
      const [context] = browser.contexts();
      const page = context?.pages()[0] ?? (await context?.waitForEvent("page"));
      if (!page) throw new Error("It has no window.");
      await page.getByRole("main").waitFor();
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`It didn't start anew after ${old}.`);
}
