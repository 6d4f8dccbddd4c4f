import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { grace } from "../pages/people.ts";

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`an offer goes through steps, tabs and stars, in ${colorScheme}`, async ({ page, app }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language: "en", colorScheme });
    const { chooser, navigation, start, process, list, task } = deskPages(page, "en");
    const text = (name: string) => page.getByRole("textbox", { name, exact: true });
    await chooser.choose(grace.displayName);
    await navigation.openStart();
    const form = await start.choose("Gallery of layouts");
    await expect(page.getByRole("heading", { name: "Step 1 of 3 Customer" })).toBeVisible();
    await expect(start.submit).toBeHidden();
    await expect(text("Pieces")).toBeHidden();

    await page.getByRole("button", { name: "Next" }).click();
    await expect(form.problems(1)).toBeFocused();
    await page.getByRole("button", { name: "Customer: Fill this in" }).click();
    await page.keyboard.type("Marie Curie");
    await expectNoViolations(page);
    await page.keyboard.press("Enter");

    await expect(page.getByRole("heading", { name: "Step 2 of 3 Goods" })).toBeFocused();
    await text("Pieces").fill("10");
    await text("Price each").fill("12.5");
    await expect(page.getByRole("status", { name: "Total" })).toHaveText("€125.00");
    await text("Pieces").fill("200");
    await expect(page.getByRole("status", { name: "Total" })).toHaveText("€2,375.00");
    await page.getByRole("button", { name: "Next" }).click();
    await text("Valid until").fill("12/31/2026");
    await page.getByRole("button", { name: "Back" }).click();
    await expect(text("Pieces")).toHaveValue("200");
    await page.getByRole("button", { name: "Next" }).click();
    await start.submit.click();
    await expect(process.heading).toContainText("Offer for Marie Curie");
    await expect(page.getByText("€2,375.00").first()).toBeVisible();

    await navigation.open("queue");
    await list("queue").choose("Check the offer");
    const check = task("Check the offer");
    await check.assign.click();
    await page.getByRole("tab", { name: "Goods" }).click();
    await text("Pieces").fill("");
    await page.getByRole("tab", { name: "Terms" }).click();
    await check.complete.click();
    await expect(page.getByRole("tab", { name: "Goods (one problem)" })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Pieces: Fill this in" }).click();
    await expect(text("Pieces")).toBeFocused();
    await page.keyboard.type("50");
    await expect(page.getByRole("status", { name: "Total" })).toHaveText("€625.00");
    await check.complete.click();

    await navigation.open("queue");
    await list("queue").choose("Rate the offer");
    const rate = task("Rate the offer");
    await rate.assign.click();
    await page.getByRole("radio", { name: "4 stars" }).focus();
    await page.keyboard.press("Space");
    await expectNoViolations(page);

    await page.emulateMedia({ media: "print" });
    await expect(rate.heading).toBeVisible();
    await expect(page.getByText("€625.00").first()).toBeVisible();
    await expect(navigation.nav).toBeHidden();
    await expect(rate.complete).toBeHidden();
    await expect(list("inbox").list).toBeHidden();
    const pages = await app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
      return pdf?.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length;
    });
    expect(pages).toBe(1);
    await page.emulateMedia({ media: "screen" });

    await rate.complete.click();
    await navigation.open("archive");
    await list("archive").choose("Rate the offer");
    await task("Rate the offer").process.click();
    await expect(process.line("Stars")).toContainText("4");
  });
}
