import { type ElectronApplication, expect, type Page } from "playwright/test";
import { seed, test, writeMessages } from "../harness/index.ts";
import { callMain } from "../harness/call-main.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ben, helloWorld } from "../pages/hello-world.ts";
import { resizeWindow } from "../pages/window-size.ts";
import { cutRings } from "../tour/cut-rings.ts";

const names = helloWorld.en;
/** Of these Cleo has taken the newest five. */
const messages = Array.from({ length: 60 }, (_, index) => `Message ${index + 1} about lamps`);

async function sitDown(page: Page, who: string) {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const pages = deskPages(page, "en");
  await pages.chooser.choose(who);
  await expect(pages.navigation.nav).toBeVisible();
  return pages;
}

/** Where the keyboard is: an element that shows, and not the page itself. */
async function expectFocusSomewhere(page: Page): Promise<void> {
  const isSomewhere = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLElement && activeElement !== document.body && activeElement.checkVisibility();
    });
  await expect.poll(isSomewhere).toBe(true);
}

test.beforeEach(async ({ profile }) => {
  await seed(profile, (engine) => {
    writeMessages(engine, messages);
    const cleo = engine.as(engine.people.findByName("cleo")?.id ?? 0);
    for (const { id } of cleo.tasks.list("queue", { limit: 5 }).rows) cleo.tasks.assign(id);
  });
});

test("taking a task from a queue that was scrolled keeps its place and selects the next", async ({ page }) => {
  const { navigation, list, task } = await sitDown(page, ben);
  await navigation.open("queue");
  const row = await list("queue").reach("Message 30 ");
  await row.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await row.click();
  const next = list("queue").row("Message 31 ");
  const before = await next.boundingBox();
  await task(names.approve).assign.click();
  await expect(row).toHaveCount(0);
  await expect(next).toHaveAttribute("aria-selected", "true");
  const after = await next.boundingBox();
  // it moved up by the row that went, no further
  expect(Math.abs((after?.y ?? 0) + (before?.height ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  await expectFocusSomewhere(page);
  await page.keyboard.press("a");
  await expect(list("queue").row("Message 32 ")).toHaveAttribute("aria-selected", "true");
  await expect(list("queue").list).toBeFocused();
});

test("what is completed, given back or canceled selects the next in its list", async ({ page }) => {
  const { navigation, list, task } = await sitDown(page, "Cleo");
  await navigation.open("inbox");
  await list("inbox").choose("Message 58 ");
  const approve = task(names.approve);
  await approve.more.click();
  await page.getByRole("menuitem", { name: "Cancel task" }).click();
  await expect(list("inbox").row("Message 58 ")).toHaveCount(0);
  await expect(list("inbox").row("Message 59 ")).toHaveAttribute("aria-selected", "true");
  await expect(list("inbox").list).toBeFocused();
  await approve.unassign.click();
  await expect(list("inbox").row("Message 60 ")).toHaveAttribute("aria-selected", "true");
  await expect(list("inbox").list).toBeFocused();
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect(list("inbox").row("Message 57 ")).toHaveAttribute("aria-selected", "true");
  await expect(list("inbox").list).toBeFocused();
});

test("a task that somebody else has taken leaves list and pane", async ({ page }) => {
  const { navigation, list, task } = await sitDown(page, ben);
  await navigation.open("queue");
  await list("queue").choose("Message 1 about");
  await expect(task(names.approve).assign).toBeVisible();
  await list("queue").list.focus();
  const elsewhere = await openTask(page);
  await callMain(page, "task.assign", { taskId: elsewhere });
  await expect(list("queue").row("Message 1 about")).toHaveCount(0);
  await expect(list("queue").row("Message 2 about")).toHaveAttribute("aria-selected", "true");
  await expect(list("queue").list).toBeFocused();

  // while somebody writes in it nothing else comes under their fingers
  await navigation.open("inbox");
  await list("inbox").choose("Message 1 about");
  await task(names.approve).choice(names.approved).focus();
  await callMain(page, "task.unassign", { taskId: elsewhere });
  await expect(page.getByText("This task is no longer in the inbox.")).toBeVisible();
  await expect(task(names.approve).choice("Reject")).toBeHidden();
  await expectFocusSomewhere(page);
});

test("the keyboard is never lost", async ({ page }) => {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const { chooser, navigation, list, task } = deskPages(page, "en");
  await expect(chooser.heading).toBeVisible();
  await expectFocusSomewhere(page);
  await chooser.choose("Cleo");
  await expect(navigation.nav).toBeVisible();
  await expect(list("inbox").list).toBeFocused();

  // an empty pane that was clicked into
  await page.getByRole("main").click({ position: { x: 700, y: 740 } });
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await expect(list("queue").rows.first()).toBeVisible();
  await expect(list("queue").list).toBeFocused();
  const selected = list("queue").list.locator('[aria-selected="true"]');
  await page.keyboard.press("j");
  await expect(selected).toHaveCount(1);

  // dialogs and menus that close
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(list("queue").list).toBeFocused();
  await navigation.open("inbox");
  await list("inbox").choose("Message 58 ");
  const approve = task(names.approve);
  await expect(approve.choice("Reject")).toBeVisible();
  await page.keyboard.press("d");
  await page.getByRole("dialog").getByRole("textbox", { name: "Date of Due" }).fill("1/2/2030");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectFocusSomewhere(page);

  // screens that come and go
  for (const letter of ["p", "s", "a", "i"]) {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain(screenOf[letter]);
    await expectFocusSomewhere(page);
  }
});

test("the ring around what has the keyboard is whole", async ({ page, app }) => {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const { chooser, navigation, list } = deskPages(page, "en");
  await expect(chooser.heading).toBeVisible();
  const cut: string[] = (await cutRings(page)).map((what) => `sign-in: ${what}`);
  await chooser.choose("Cleo");
  await expect(navigation.nav).toBeVisible();
  for (const address of ["inbox", "queue", "archive", "processes", "start", "settings"]) {
    await page.evaluate((to) => void (location.hash = `#/${to}`), address);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    cut.push(...(await cutRings(page)).map((what) => `${address}: ${what}`));
  }
  await navigation.open("queue");
  await expect(list("queue").rows.first()).toBeVisible();
  cut.push(...(await cutRings(page)).map((what) => `queue: ${what}`));
  // nothing is open where the list has no room beside it
  await resizeWindow(app, [1280, 800], 2);
  await page.getByRole("link", { name: /^Queue, / }).click();
  await list("queue").list.focus();
  await page.keyboard.press("Shift");
  expect(await coloursAtLeftEdge(app, (await list("queue").list.boundingBox()) ?? { x: 0, y: 0, height: 0 })).toBe(1);
  await resizeWindow(app, [1280, 800]);
  await list("queue").rows.first().click();
  cut.push(...(await cutRings(page)).map((what) => `task: ${what}`));
  expect(cut).toEqual([]);
});

type Box = { readonly x: number; readonly y: number; readonly height: number };

/** How many colours a window has along the left edge of a box: one, where that is a line without gaps. */
function coloursAtLeftEdge(app: ElectronApplication, box: Box) {
  return app.evaluate(async ({ BrowserWindow }, { x, y, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    // in pixels of the window, which is drawn at twice the size
    const rect = {
      x: Math.round(x * 2),
      y: Math.round(y * 2) + 4,
      width: 1,
      height: Math.min(Math.round(height), 400),
    };
    const pixels = (await window?.webContents.capturePage(rect))?.toBitmap() ?? Buffer.alloc(0);
    const colours = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.readUInt32LE(at));
    return colours.size;
  }, box);
}

const screenOf: Readonly<Record<string, string>> = { p: "processes", s: "start", a: "archive", i: "inbox" };

/** The task that the address names. */
async function openTask(page: Page): Promise<number> {
  return page.evaluate(() => Number(/\d+$/u.exec(location.hash.split("?")[0] ?? "")?.[0]));
}
