import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { exitOf, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

async function openBackups(page: Page, language: "en" | "de" = "en") {
  const desk = deskPages(page, language);
  await desk.chooser.choose(grace.displayName);
  await desk.admin.open("backups");
  const list = page.getByRole("list", { name: desk.words.t("backups.list") });
  const makeOne = () => page.getByRole("button", { name: desk.words.t("backups.make") }).click();
  return { ...desk, list, makeOne };
}

test("an administrator backs up, looks into the backup and goes back to it", async ({ launch, profile }) => {
  test.slow();
  const first = await launch();
  await changeSettings(first.page, { language: "en" });
  const { admin, list, makeOne, words } = await openBackups(first.page);
  await expect(first.page.getByText(words.t("backups.empty"))).toBeVisible();
  await makeOne();
  await list.getByRole("link", { name: words.t("backups.reason-asked") }).click();
  const detail = first.page.getByRole("region").filter({ has: first.page.getByRole("heading", { level: 2 }) });
  await expect(detail).toContainText(words.t("backups.sound"));
  await expect(detail).toContainText("3 people");
  await admin.addGroup("Made after the backup");
  await admin.open("backups");
  await list.getByRole("link").click();
  await detail.getByRole("button", { name: words.t("backups.restore-go") }).click();
  await admin.dialog.getByRole("button", { name: words.t("backups.restore-yes") }).click();
  expect(await exitOf(first.main)).toEqual({ code: 0, signal: null });

  const { page } = await launch();
  const again = await openBackups(page);
  await expect(again.list.getByRole("link")).toHaveCount(2);
  await expect(again.list.getByRole("link").first()).toContainText(words.t("backups.reason-restore"));
  await again.admin.open("groups");
  await expect(again.admin.groups.getByRole("link")).toHaveText([/Office/u]);
  expect(await readdir(join(profile.folder, "backups"))).toHaveLength(2);
  expect(await readdir(profile.dataFolder)).not.toContain("intray.sqlite.to-restore");
});

test("who doesn't administer finds no backups", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser } = deskPages(page, "en");
  await chooser.choose(ada);
  await expect(page.getByRole("link", { name: "Administration" })).toBeHidden();
});

for (const [colorScheme, language] of [
  ["light", "en"],
  ["dark", "de"],
] as const) {
  test(`backups can be used by everybody, in ${colorScheme} and ${language}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language, colorScheme });
    const check = createScreenCheck(page);
    const { admin, list, makeOne, words } = await openBackups(page, language);
    await check.screen(`backups-none-${colorScheme}`);
    await makeOne();
    await list.getByRole("link").click();
    await expect(page.getByText(words.t("backups.sound"))).toBeVisible();
    await check.screen(`backups-look-${colorScheme}`);
    await page.getByRole("button", { name: words.t("backups.restore-go") }).click();
    await expect(admin.dialog).toBeVisible();
    await check.screen(`backups-restore-${colorScheme}`);
    await page.keyboard.press("Escape");
    check.expectNone();
  });
}
