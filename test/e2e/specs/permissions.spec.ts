import { expect, type Locator, type Page } from "playwright/test";
import type { Engine } from "../../../engine/index.ts";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { helloWorld } from "../pages/hello-world.ts";
import { grace, samplePassword } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

const [ada, ben, cleo] = ["Ada Lovelace", "Ben Franklin", "Cleo Patra"];

/** The permissions, as somebody who administers comes to them. */
async function openPermissions(page: Page, name: string, language: "en" | "de" = "en") {
  await changeSettings(page, { language });
  const pages = deskPages(page, language);
  await pages.chooser.choose(name);
  await pages.admin.open("permissions");
  await pages.permissions.matrix.waitFor();
  return pages;
}

/** Walks with Tab until the keyboard is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Two messages that wait, and Cleo, who manages and administers besides. */
function furnish(engine: Engine): void {
  writeMessages(engine, ["One", "Two"]);
  engine.people.createGroup("administration", "Administrators");
  engine.people.grant("administration", "people.manage");
  engine.people.addToGroup("cleo", "administration");
}

test("without a mouse: find a cell, see whom a change concerns, save it, undo it", async ({ profile, launch }) => {
  await seed(profile, furnish);
  const { page } = await launch();
  const flow = helloWorld.en.flow;
  const { permissions } = await openPermissions(page, grace.displayName);
  const { keyboard } = page;
  await permissions.search.focus();
  await keyboard.type("hello");
  await expect(permissions.matrix.getByRole("row")).toHaveCount(2);
  const heads = await permissions.cell(flow, "Heads");
  const office = await permissions.cell(flow, "Office");
  await expect(office).toHaveText("Work");
  await tabTo(page, office);
  await keyboard.press("End");
  await expect(heads).toBeFocused();
  await keyboard.press("Home");
  await expect(office).toBeFocused();

  await keyboard.press("3");
  await expect(office).toHaveText("Start, not saved");
  const bar = permissions.bar("One unsaved change");
  const loses = `${ada}, ${ben}, and ${cleo} will no longer be able to do “Approve message” of hello world, including the 2 now waiting.`;
  await expect(bar).toContainText(loses);
  await keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "Start", exact: true })).toBeFocused();
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Manage", exact: true })).toBeChecked();
  const gains = `${ada} and ${ben} will be able to reassign, cancel and undo every hello world, including the 2 now running.`;
  await expect(bar).toContainText(`${gains} ${cleo} already can.`);
  await keyboard.press("Escape");
  await expect(office).toBeFocused();

  await tabTo(page, permissions.save);
  await keyboard.press("Enter");
  await expect(page.getByRole("status").getByText(`${ada} and ${ben} can now reassign, cancel and undo`)).toBeVisible();
  await expect(office).toHaveText("Manage");
  await expect(bar).toBeHidden();
  await expect(office).toBeFocused();
  await keyboard.press("Control+z");
  await expect(office).toHaveText("Work");
});

test("several changes gather, stay while one looks elsewhere, and are discarded", async ({ profile, launch }) => {
  await seed(profile, furnish);
  const { page } = await launch();
  const { permissions, admin } = await openPermissions(page, grace.displayName, "de");
  const flow = helloWorld.de.flow;
  const heads = await permissions.cell(flow, "Heads");
  await heads.press("1");
  await (await permissions.cell(flow, "Administrators")).press("2");
  const bar = permissions.bar("2 nicht gespeicherte Änderungen");
  await expect(bar).toContainText(`${cleo} kann dann nicht mehr alle Vorgänge „${flow}“ neu zuweisen`);
  await admin.open("groups");
  await admin.open("permissions");
  await expect(bar).toContainText(`${cleo} kann dann nicht mehr`);
  await expect(heads).toHaveText("erledigen, geerbt, nicht gespeichert");
  await permissions.discard.click();
  await expect(bar).toBeHidden();
  await expect(heads).toHaveText("Verwalten");
});

test("a name turns to what that person may and through which group", async ({ profile, launch }) => {
  await seed(profile, furnish);
  const { page } = await launch();
  const { permissions } = await openPermissions(page, grace.displayName);
  await permissions.search.fill("patra");
  await expect(permissions.matrix).toHaveAccessibleName(`Permissions of ${cleo} by flow and group`);
  await expect(permissions.row(helloWorld.en.flow).getByRole("gridcell").first()).toHaveText("Manage through Heads");
  await expect(permissions.matrix.getByRole("columnheader")).toHaveCount(5);
  await permissions.search.fill("nobody at all");
  await expect(page.getByText("Nothing found for “nobody at all”")).toBeVisible();
});

test("headings and flows stay in sight of many groups, and no drawer covers its cell", async ({ profile, launch }) => {
  await seed(profile, (engine) => {
    furnish(engine);
    for (let number = 1; number <= 15; number += 1) engine.people.createGroup(`g${number}`, `Group number ${number}`);
  });
  const { page, app } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 600));
  const { permissions } = await openPermissions(page, grace.displayName);
  const first = permissions.matrix.getByRole("gridcell").first();
  await first.focus();
  await page.keyboard.press("Control+End");
  const last = permissions.matrix.getByRole("gridcell").last();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(permissions.matrix.getByRole("columnheader").last()).toBeInViewport();
  await expect(permissions.matrix.getByRole("rowheader").last()).toBeInViewport();
  await expect(first).not.toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "None", exact: true })).toBeFocused();
  const isCovered = () =>
    last.evaluate((cell) => {
      const { x, y, width, height } = cell.getBoundingClientRect();
      return !cell.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
  await expect.poll(isCovered).toBe(false);
});

test("who takes their own administration away is asked for their password", async ({ profile, launch }) => {
  await seed(profile, furnish);
  const { page } = await launch();
  const { permissions, navigation } = await openPermissions(page, cleo);
  await (await permissions.cell("Intray itself", "Administrators")).press("1");
  await expect(permissions.bar("One unsaved change")).toContainText("You will no longer administer Intray");
  await permissions.save.click();
  await expect(permissions.password).toBeFocused();
  await page.keyboard.type("wrong password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("The current password is wrong.");
  await permissions.password.fill(samplePassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(navigation.nav.getByRole("link", { name: "Administration" })).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const language of ["en", "de"] as const) {
    test(`permissions can be used by everybody, in ${colorScheme}, ${language}`, async ({ profile, launch }) => {
      await seed(profile, furnish);
      const { page } = await launch();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await changeSettings(page, { colorScheme });
      const { permissions } = await openPermissions(page, grace.displayName, language);
      const check = createScreenCheck(page);
      await check.screen(`permissions-${colorScheme}-${language}`);
      const cell = await permissions.cell(helloWorld[language].flow, "Office");
      await cell.press("5");
      await permissions.save.waitFor();
      await check.screen(`permissions-bar-${colorScheme}-${language}`);
      await cell.click();
      await permissions.drawer("Office").waitFor();
      await check.screen(`permissions-drawer-${colorScheme}-${language}`);
      await permissions.search.fill("Cleo");
      await check.screen(`permissions-person-${colorScheme}-${language}`);
      check.expectNone();
    });
  }
}
