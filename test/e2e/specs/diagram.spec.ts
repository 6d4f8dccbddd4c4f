import { expect, type Page } from "playwright/test";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

async function sitDown(page: Page, who: string, language: "en" | "de" = "en", colorScheme: "light" | "dark" = "light") {
  await changeSettings(page, { language, colorScheme });
  const pages = deskPages(page, language);
  await pages.chooser.choose(who);
  await expect(pages.navigation.nav).toBeVisible();
  return pages;
}

test.describe("the picture of a flow", () => {
  test.beforeEach(async ({ profile }) => {
    await seed(profile, (engine) => writeMessages(engine, ["Hello picture"]));
  });

  test("shows where a process stands, to eyes, keys and screen readers", async ({ page }) => {
    const { navigation, list, task } = await sitDown(page, ben);
    const names = helloWorld.en;
    const checks = createScreenCheck(page);
    await navigation.open("queue");
    await list("queue").choose("Hello picture");
    await task(names.approve).assign.click();
    const steps = page.getByRole("region", { name: "Progress" }).getByRole("listitem");
    await expect(steps).toHaveText([
      /^Done: Write message\s*Ada Lovelace$/u,
      /^Now: Approve message\s*You$/u,
      /^Next: Send message\s*or Rejected$/u,
      /^Next: Sent$/u,
    ]);
    await expect(steps.nth(1)).toHaveAttribute("aria-current", "step");
    await checks.screen("steps-of-task");

    await page.getByRole("region", { name: "Progress" }).getByRole("link", { name: "Show the process" }).click();
    const picture = page.getByRole("group", { name: /Diagram of Hello world/u });
    await expect(picture).toBeVisible();
    const start = picture.locator('[data-node="start"]');
    await start.focus();
    await page.keyboard.press("ArrowRight");
    await expect(picture.locator('[data-node="approve"]')).toBeFocused();
    await page.keyboard.press("Home");
    await expect(start).toBeFocused();
    const before = (await picture.boundingBox())?.width ?? 0;
    await page.keyboard.press("+");
    await expect.poll(async () => (await picture.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.1);
    await page.keyboard.press("0");
    await checks.screen("flow-of-process");

    await page.getByRole("button", { name: "Show in the whole window" }).click();
    const large = page.getByRole("dialog", { name: "Hello world" });
    await expect(large.getByRole("button", { name: /Approve message \(Task\): open, with Ben/u })).toBeVisible();
    await checks.screen("flow-in-the-whole-window");
    await page.keyboard.press("Escape");
    await expect(large).toBeHidden();

    await page.getByText("List", { exact: true }).click();
    const sentences = page.getByRole("list", { name: "Flow" }).getByRole("listitem");
    await expect(sentences.filter({ hasText: "Approve message (Task): open, with Ben" })).toHaveCount(1);
    await checks.screen("flow-as-list");
    checks.expectNone();
  });

  test("is a preview before something is started, in German and dark", async ({ page }) => {
    const { navigation, start } = await sitDown(page, ada, "de", "dark");
    const checks = createScreenCheck(page);
    await navigation.nav.getByRole("link", { name: "Neuer Vorgang" }).click();
    await start.choose(helloWorld.de.flow);
    await page.getByRole("button", { name: "Diagramm anzeigen" }).click();
    const picture = page.getByRole("group", { name: /Diagramm von Hallo Welt/u });
    await expect(picture.getByRole("button", { name: "Nachricht freigeben (Aufgabe)" })).toBeVisible();
    await checks.screen("flow-preview-de");
    checks.expectNone();
  });
});
