import { expect, type Page } from "playwright/test";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

const names = helloWorld.en;
const zoe = { displayName: "Zoë Quick", first: "quick brown fox", own: "a fox of my own" };

/** Ada writes messages, Ben takes the first of them. */
async function writeMessages(page: Page, texts: readonly string[]): Promise<void> {
  const { chooser, navigation, start, process, list, task } = deskPages(page, "en");
  await chooser.choose(ada);
  for (const text of texts) {
    await navigation.openStart();
    const form = await start.choose(names.flow);
    await form.text(names.text).fill(text);
    await start.submit.click();
    await expect(process.status("NEW")).toBeVisible();
  }
  await navigation.leave(ada);
  await chooser.choose(ben);
  await navigation.open("queue");
  await list("queue").choose(texts[0] ?? "");
  await task(names.approve).assign.click();
  await expect(list("queue").row(texts[0] ?? "")).toHaveCount(0);
  await navigation.open("inbox");
  await expect(list("inbox").row(texts[0] ?? "")).toBeVisible();
  await navigation.leave(ben);
}

test("a new person in a new group sees their queue", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, admin, permissions, list, task, temporaryPassword } = deskPages(page, "en");
  await writeMessages(page, ["Taken already", "For the approvers"]);
  await chooser.choose(grace.displayName);
  await admin.addGroup("Approvers");
  await admin.addPerson(zoe.displayName, zoe.first, ["Approvers"]);
  await admin.open("permissions");
  await (await permissions.cell(names.flow, "Approvers")).press("2");
  await (await permissions.cell(names.flow, "Approvers")).click();
  await permissions.drawer("Approvers").getByRole("checkbox", { name: names.approve }).check();
  await expect(permissions.bar("One unsaved change")).toContainText(`${zoe.displayName} will be able to`);
  await permissions.save.click();
  await expect(await permissions.cell(names.flow, "Approvers")).toHaveText("Work");
  await navigation.leave(grace.displayName);
  await chooser.choose(zoe.displayName, zoe.first);
  await temporaryPassword.choose(grace.displayName, zoe.first, zoe.own);
  await expect(page.getByRole("link", { name: "Administration" })).toBeHidden();
  await navigation.open("queue");
  await list("queue").choose("For the approvers");
  await expect(task(names.approve).assign).toBeVisible();
});

test("who leaves hands their tasks on, but not where a rule forbids it", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, admin, words, list } = deskPages(page, "en");
  await writeMessages(page, ["Somebody else's now"]);
  await chooser.choose(grace.displayName);
  const person = await admin.openPerson(ben);
  await person.getByRole("button", { name: words.t("people.deactivate") }).click();
  const heir = admin.dialog.getByRole("combobox", { name: words.t("leaving.replacement") });
  await expect(admin.dialog).toContainText("One open task");
  await heir.selectOption({ label: "Ada Lovelace" });
  await expect(admin.dialog).toContainText("a rule of the flow excludes Ada Lovelace: one task");
  await heir.selectOption({ label: grace.displayName });
  await expect(admin.dialog).toContainText(`to ${grace.displayName}`);
  await admin.dialog.getByRole("button", { name: words.t("leaving.submit") }).click();
  await expect(person).toContainText("This person is deactivated");
  await navigation.open("inbox");
  await expect(list("inbox").row("Somebody else's now")).toBeVisible();
  await navigation.leave(grace.displayName);
  await chooser.find(ada);
  await expect(chooser.person(ada)).toBeVisible();
  await chooser.find(ben);
  await expect(chooser.person(ben)).toBeHidden();
});

test("an administrator gives a new password and loses a group", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, admin, temporaryPassword, words } = deskPages(page, "en");
  await chooser.choose(grace.displayName);
  const person = await admin.openPerson(ada);
  await person.getByRole("button", { name: words.t("people.reset") }).click();
  await admin.dialog.getByLabel(words.t("password.next"), { exact: true }).fill(zoe.first);
  await admin.dialog.getByLabel(words.t("password.repeat")).fill(zoe.first);
  await admin.dialog.getByRole("button", { name: words.t("people.reset") }).click();
  await expect(admin.dialog).toBeHidden();
  await admin.open("groups");
  await admin.groups.getByRole("link", { name: "Office" }).click();
  await admin
    .detail("Office")
    .getByRole("button", { name: words.t("groups.delete") })
    .click();
  await expect(admin.dialog).toContainText("2 members and 3 permissions");
  await admin.dialog.getByRole("button", { name: words.t("groups.delete-yes") }).click();
  await expect(page.getByText(words.t("groups.empty"))).toBeVisible();
  await navigation.leave(grace.displayName);
  await chooser.choose(ada, zoe.first);
  await temporaryPassword.choose(grace.displayName, zoe.first, zoe.own);
  await navigation.openStart();
  await expect(page.getByRole("link", { name: names.flow })).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the administration can be used by everybody, in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language: "en", colorScheme });
    const { chooser, admin, words } = deskPages(page, "en");
    await writeMessages(page, ["One", "Two"]);
    await chooser.choose(grace.displayName);
    const check = createScreenCheck(page);
    await admin.open("people");
    await expect(admin.people).toBeVisible();
    await check.screen(`admin-people-${colorScheme}`);
    await page.getByRole("link", { name: words.t("people.new") }).click();
    await page.getByRole("button", { name: words.t("people.create") }).click();
    await check.screen(`admin-new-person-${colorScheme}`);
    const person = await admin.openPerson(ben);
    await expect(person.getByText("May approve message")).toBeVisible();
    await check.screen(`admin-person-${colorScheme}`);
    await person.getByRole("button", { name: words.t("people.deactivate") }).click();
    await expect(admin.dialog).toContainText("One open task");
    await admin.dialog.getByRole("combobox").selectOption({ label: "Ada Lovelace" });
    await expect(admin.dialog).toContainText("a rule of the flow excludes Ada Lovelace");
    await check.screen(`admin-leaving-${colorScheme}`);
    await page.keyboard.press("Escape");
    await person.getByRole("button", { name: words.t("people.reset") }).click();
    await expect(admin.dialog).toBeVisible();
    await check.screen(`admin-reset-${colorScheme}`);
    await page.keyboard.press("Escape");
    await admin.addGroup("Approvers");
    await check.screen(`admin-new-group-${colorScheme}`);
    await admin.groups.getByRole("link", { name: "Office" }).click();
    await expect(admin.detail("Office").getByText("May approve message")).toBeVisible();
    await check.screen(`admin-group-${colorScheme}`);
    await admin
      .detail("Office")
      .getByRole("button", { name: words.t("groups.delete") })
      .click();
    await expect(admin.dialog).toBeVisible();
    await check.screen(`admin-delete-group-${colorScheme}`);
    await page.keyboard.press("Escape");
    check.expectNone();
  });
}
