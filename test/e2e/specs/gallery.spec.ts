import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

/** Every field that must be filled, but for the delivery. */
async function fillMost(page: Page): Promise<void> {
  const text = (name: string) => page.getByRole("textbox", { name, exact: true });
  await text("Name").fill("An order of lamps");
  await text("Count").fill("3");
  await text("Price").fill("1234.5");
  await page.getByRole("radio", { name: "Another" }).check();
  await page.getByRole("checkbox", { name: "Red" }).check();
  await page.getByRole("checkbox", { name: "Blue" }).check();
  await text("Street").fill("Main Street 1");
  await text("Postcode").fill("1010");
  await text("Town").fill("Vienna");
}

test("every kind of field is filled, checked, read and changed", async ({ page }) => {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const { chooser, navigation, start, process, list } = deskPages(page, "en");
  await chooser.choose(grace.displayName);
  await navigation.openStart();
  const form = await start.choose("Gallery of fields");
  await start.submit.click();
  await expect(form.problems(8)).toBeFocused();
  await fillMost(page);
  await start.submit.click();
  await expect(form.problems(2)).toContainText("Which size?: Fill this in");
  await page.getByRole("button", { name: "Which size?: Fill this in" }).click();
  await expect(page.getByRole("textbox", { name: "Which size?" })).toBeFocused();
  await page.keyboard.type("XXL");

  await page.getByRole("button", { name: "Add a row" }).click();
  const cell = page.getByRole("textbox", { name: "What in row 1" });
  await cell.focus();
  await cell.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Lamp\t2\t19.90\tyes\nShade\tmany\t5\tno\n");
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("checkbox", { name: "Gift in row 1" })).toBeChecked();
  await page.getByRole("radio", { name: "By courier" }).check();
  await page.getByLabel("From").fill("09:00");
  await page.getByLabel("Until").fill("12:00");
  await start.submit.click();
  await expect(form.problems(1)).toContainText("Items, row 2 – Pieces: Enter a number");
  await page.getByRole("textbox", { name: "Pieces in row 2" }).fill("4");
  await page.getByRole("button", { name: "Move row 2 up" }).click();
  await expect(page.getByRole("textbox", { name: "What in row 1" })).toHaveValue("Shade");
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await start.submit.click();

  await expect(process.heading).toContainText("An order of lamps");
  for (const words of ["€1,234.50", "Red, Blue", "XXL", "Vienna", "By courier"]) {
    await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
  }
  await expect(page.getByRole("row", { name: "Shade 4 €5.00 No" })).toBeVisible();

  await navigation.open("queue");
  await list("queue").choose("Change");
  await page.getByRole("button", { name: "Assign to me" }).click();
  await navigation.open("inbox");
  await list("inbox").choose("Change");
  await page.getByRole("radio", { name: "Large" }).check();
  await expect(page.getByRole("textbox", { name: "Which size?" })).toBeHidden();
  await page.getByRole("button", { name: "Complete", exact: true }).click();
  await navigation.open("queue");
  await list("queue").choose("Rename");
  await page.getByRole("button", { name: "Assign to me" }).click();
  await page.getByRole("button", { name: "Complete", exact: true }).click();
  await navigation.open("queue");
  await list("queue").choose("Look");
  await expect(page.getByText("Large", { exact: true })).toBeVisible();
});

test("numbers, dates and words are those of the language", async ({ page }) => {
  await changeSettings(page, { language: "de" });
  const { chooser, navigation, start, process } = deskPages(page, "de");
  await chooser.choose(grace.displayName);
  await navigation.openStart();
  await start.choose("Galerie der Felder");
  const text = (name: string) => page.getByRole("textbox", { name, exact: true });
  await text("Name").fill("Lampen");
  await text("Anzahl").fill("3");
  await text("Preis").fill("1234,56");
  await text("Tag").fill("5.11.2026");
  await text("Uhrzeit").fill("9 Uhr");
  await text("Uhrzeit von Zeitpunkt").fill("2:30 pm");
  await text("Datum von Zeitpunkt").fill("6.11.2026");
  await expect(text("Uhrzeit")).toHaveValue("09:00");
  await expect(text("Uhrzeit von Zeitpunkt")).toHaveValue("14:30");
  await page.getByRole("radio", { name: "Klein" }).check();
  const receipt = { name: "Beleg.pdf", mimeType: "application/pdf", buffer: Buffer.from("neun Euro") };
  await page.locator("input[type=file]").first().setInputFiles(receipt);
  await expect(page.getByRole("button", { name: "Beleg.pdf entfernen" })).toBeVisible();
  await page.getByRole("combobox", { name: "Kontakt" }).click();
  await page.keyboard.type("hopper");
  await page.getByRole("option", { name: "Grace Hopper" }).click();
  const check = createScreenCheck(page);
  await check.screen("gallery-de");
  check.expectNone();
  await text("Straße").fill("Hauptstraße 1");
  await text("Postleitzahl").fill("1010");
  await text("Ort").fill("Wien");
  await page.getByRole("radio", { name: "Mit der Post" }).check();
  await start.submit.click();
  await expect(process.heading).toContainText("Lampen");
  await expect(page.getByText(/1\.234,56/u).first()).toBeVisible();
  await expect(page.getByText("05.11.2026").first()).toBeVisible();
  await expect(page.getByText("06.11.2026, 14:30").first()).toBeVisible();
});
