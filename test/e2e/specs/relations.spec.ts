import { expect, type Page } from "playwright/test";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

async function fillRest(page: Page): Promise<void> {
  const text = (name: string) => page.getByRole("textbox", { name, exact: true });
  await text("Name").fill("Lamps");
  await text("E-mail").fill("lamps@example.com");
  await text("Phone").fill("0316 1234");
  await text("Count").fill("3");
  await text("Price").fill("10");
  await page.getByRole("radio", { name: "Small" }).check();
  await text("Street").fill("Main Street 1");
  await text("Postcode").fill("1010");
  await text("Town").fill("Vienna");
  await page.getByRole("radio", { name: "By post" }).check();
}

test("people and records are searched, picked, made in place and looked at beside the form", async ({
  profile,
  launch,
}) => {
  test.slow();
  await seed(profile, (engine) => writeMessages(engine, ["Order more tea", "Lights are out"]));
  const { page } = await launch();
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const { chooser, navigation, start, process } = deskPages(page, "en");
  await chooser.choose(grace.displayName);
  await navigation.openStart();
  await start.choose("Gallery of fields");

  const contact = page.getByRole("combobox", { name: "Contact" });
  await contact.click();
  await page.keyboard.type("lov");
  await expect(page.getByRole("option")).toHaveText([/Ada Lovelace/u]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(contact).toHaveValue("Ada Lovelace");

  const about = page.getByRole("combobox", { name: "About" });
  await about.click();
  await expect(page.getByRole("option")).toHaveText([/Lights are out/u, /Order more tea/u]);
  await page.keyboard.type("tea");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.getByRole("option", { name: "Order more tea" }).click();
  await expect(about).toHaveValue("Order more tea");
  await page.getByRole("button", { name: "View: Order more tea" }).click();
  const beside = page.getByRole("dialog", { name: "Order more tea" });
  await expect(beside.getByText("Order more tea").last()).toBeVisible();
  const check = createScreenCheck(page);
  await check.screen("relations");
  // what one was doing goes on beside it
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Lamps");
  await beside.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "About: New: Message" }).click();
  const making = page.getByRole("dialog", { name: "New: Message" });
  await making.getByRole("button", { name: "Create and select" }).click();
  await expect(making.getByRole("alert")).toContainText("Text: Fill this in");
  await making.getByRole("textbox", { name: "Text" }).fill("Made on the way");
  await check.screen("relations-create");
  await making.getByRole("button", { name: "Create and select" }).click();
  await expect(about).toHaveValue("Made on the way");

  await fillRest(page);
  await start.submit.click();
  await expect(process.heading).toContainText("Lamps");
  await expect(page.getByText("Ada Lovelace").first()).toBeVisible();
  await page.getByRole("button", { name: "Made on the way" }).click();
  await expect(page.getByRole("dialog", { name: "Made on the way" })).toBeVisible();
  check.expectNone();
});

test("what was written last time is offered, and filled in only when it is wanted", async ({ page }) => {
  await changeSettings(page, { language: "en", colorScheme: "dark" });
  const { chooser, navigation, start, process } = deskPages(page, "en");
  await chooser.choose(grace.displayName);
  await navigation.openStart();
  await start.choose("Gallery of fields");
  await fillRest(page);
  await start.submit.click();
  await expect(process.heading).toContainText("Lamps");

  await navigation.openStart();
  await start.choose("Gallery of fields");
  const mail = page.getByRole("textbox", { name: "E-mail", exact: true });
  await expect(page.getByText("Use E-mail and Phone from your last request, “Lamps”")).toBeVisible();
  await expect(mail).toHaveValue("");
  const check = createScreenCheck(page);
  await check.screen("offer");
  await page.getByRole("button", { name: "Fill in", exact: true }).click();
  await expect(mail).toHaveValue("lamps@example.com");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(mail).toHaveValue("");
  check.expectNone();
});

test("a file dropped on a way to start begins it", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, start } = deskPages(page, "en");
  await chooser.choose(grace.displayName);
  await navigation.openStart();
  await start.list
    .getByRole("listitem")
    .filter({ hasText: "Gallery of fields" })
    .evaluate((card) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["nine euro"], "receipt.txt", { type: "text/plain" }));
      card.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
  await expect(page.getByRole("button", { name: "Remove receipt.txt" })).toBeVisible();
  await expect(page.getByText("Draft saved at")).toBeVisible();
});
