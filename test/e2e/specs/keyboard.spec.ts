import { expect, type Locator, type Page } from "playwright/test";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";
import { samplePassword } from "../pages/people.ts";

const names = helloWorld.en;

/** Walks with Tab until the keyboard is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Types into the palette and does what comes first. */
async function command(page: Page, words: string, entry: RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search or run a command …" })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole("option", { name: entry, selected: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
}

test("without a mouse: sit down, start, take, fill, complete, undo, find", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, process, list, task } = deskPages(page, "en");
  const { keyboard } = page;
  const sitDown = async (who: string) => {
    // the name of whoever was here last is there already
    if (await chooser.password.isVisible()) {
      await tabTo(page, chooser.back);
      await keyboard.press("Enter");
    }
    await keyboard.type(who);
    await expect(chooser.person(who)).toBeVisible();
    await keyboard.press("Enter");
    await expect(chooser.password).toBeFocused();
    await keyboard.type(samplePassword);
    await keyboard.press("Enter");
    await expect(navigation.person(who)).toBeVisible();
  };

  await sitDown(ada);
  await command(page, "hello", /Hello world/u);
  await tabTo(page, page.getByRole("textbox", { name: names.text }));
  await keyboard.type("By keyboard, also the letters g i and j");
  await keyboard.press("Control+Enter");
  await expect(process.heading).toBeVisible();
  await command(page, "sign out", /Sign out/u);

  await sitDown(ben);
  await keyboard.press("Control+2");
  await expect(list("queue").list).toBeFocused();
  await keyboard.press("j");
  const approve = task(names.approve);
  await expect(approve.heading).toBeVisible();
  await keyboard.press("a");
  // the last one of the queue opens where it now is
  await expect(list("inbox").row("By keyboard")).toHaveAttribute("aria-selected", "true");
  await expect(list("inbox").list).toBeFocused();
  await expect(approve.choice("Reject")).toBeVisible();
  // no single key decides: it leads to the choices
  await keyboard.press("e");
  await expect(approve.choice(names.approved)).toBeFocused();
  await keyboard.press("2");
  await expect(approve.choice("Reject")).toBeFocused();
  await keyboard.press("Enter");
  await expect(list("inbox").empty).toBeVisible();
  await keyboard.press("Control+z");
  await expect(page.getByText("Undone:")).toBeVisible();
  await expect(approve.choice("Reject")).toBeVisible();

  await keyboard.press("1");
  await expect(approve.choice(names.approved)).toBeFocused();
  await keyboard.press("Control+Enter");
  await expect(list("inbox").empty).toBeVisible();

  await command(page, "letters keyboard", /Hello world/u);
  await expect(process.heading).toContainText("letters g i and j");
  await expect(process.outcome(names.sent)).toBeVisible();
  await keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});
