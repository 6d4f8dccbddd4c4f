import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright/test";
import { expect } from "playwright/test";
import { killTree, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

/** Answers the next save dialog as a person would who chooses this place. */
async function chooseTarget(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, filePath);
}

/** What lies in the file that the system is asked to show. */
async function openedBy(app: ElectronApplication, press: () => Promise<void>): Promise<string> {
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      (globalThis as { openedPath?: string }).openedPath = path;
      return Promise.resolve("");
    };
  });
  await press();
  const opened = () => app.evaluate(() => (globalThis as { openedPath?: string }).openedPath ?? "");
  await expect.poll(opened).not.toBe("");
  return readFile(await opened(), "utf8");
}

/** Drops or pastes a file as the system does. */
async function bring(page: Page, way: "drop" | "paste", group: string, name: string, content: string): Promise<void> {
  const button = page.getByRole("button", { name: `${group}: Choose` });
  await button.evaluate(
    (element, [way, name, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], name, { type: "text/plain" }));
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        way === "drop"
          ? new DragEvent("drop", { ...options, dataTransfer: data })
          : new ClipboardEvent("paste", { ...options, clipboardData: data }),
      );
    },
    [way, name, content] as const,
  );
}

async function fillRest(page: Page): Promise<void> {
  const text = (name: string) => page.getByRole("textbox", { name, exact: true });
  await text("Name").fill("Lamps");
  await text("Count").fill("3");
  await text("Price").fill("10");
  await page.getByRole("radio", { name: "Small" }).check();
  await text("Street").fill("Main Street 1");
  await text("Postcode").fill("1010");
  await text("Town").fill("Vienna");
  await page.getByRole("radio", { name: "By post" }).check();
}

test("files are dropped, pasted and chosen, survive a power cut, and are saved from where they are read", async ({
  launch,
  profile,
}) => {
  test.slow();
  const first = await launch();
  await changeSettings(first.page, { language: "en", colorScheme: "light" });
  await openGallery(first.page);
  const large = join(profile.folder, "large.pdf");
  await writeFile(large, Buffer.alloc(1_000_001, "x"));
  const inputs = first.page.locator("input[type=file]");
  await inputs.nth(0).setInputFiles(large);
  await expect(first.page.getByRole("alert").filter({ hasText: "Too large: 1 MB at most" })).toBeVisible();
  await first.page.getByRole("button", { name: "Receipt: Choose" }).focus();
  const choosing = first.page.waitForEvent("filechooser");
  await first.page.keyboard.press("Enter");
  await choosing;
  await bring(first.page, "drop", "Receipt", "virus.exe", "MZ");
  await expect(first.page.getByRole("alert").filter({ hasText: "Only .pdf, .txt, image/*" })).toBeVisible();
  await bring(first.page, "drop", "Receipt", "receipt.txt", "nine euro");
  await expect(first.page.getByRole("button", { name: "Remove receipt.txt" })).toBeVisible();
  await bring(first.page, "paste", "Pictures", "one.txt", "1");
  const three = ["two.txt", "three.txt", "four.txt"].map((name) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(name),
  }));
  await inputs.nth(1).setInputFiles(three);
  await expect(first.page.getByRole("alert").filter({ hasText: "3 files at most" })).toBeVisible();
  await expect(first.page.getByRole("button", { name: "Remove three.txt" })).toBeVisible();
  await first.page.getByRole("button", { name: "Remove two.txt" }).click();
  const check = createScreenCheck(first.page);
  await check.screen("files");
  check.expectNone();
  await expect(first.page.getByText("Draft saved at")).toBeVisible();
  await killTree(first.main);

  const { page, app } = await launch();
  const { start, process } = await openGallery(page);
  await expect(page.getByRole("button", { name: "Remove receipt.txt" })).toBeVisible();
  await fillRest(page);
  await start.submit.click();
  await expect(process.heading).toContainText("Lamps");
  for (const name of ["receipt.txt", "one.txt", "three.txt"]) {
    await expect(page.getByRole("button", { name, exact: true }).first()).toBeVisible();
  }
  const target = join(profile.folder, "saved.txt");
  await chooseTarget(app, target);
  await page.getByRole("button", { name: "Save … receipt.txt" }).first().click();
  await expect(page.getByText("receipt.txt was saved")).toBeVisible();
  expect(await readFile(target, "utf8")).toBe("nine euro");
  expect(await openedBy(app, () => page.getByRole("button", { name: "one.txt", exact: true }).first().click())).toBe(
    "1",
  );
  const readCheck = createScreenCheck(page);
  await readCheck.screen("files-read");
  readCheck.expectNone();
});

async function openGallery(page: Page) {
  const pages = deskPages(page, "en");
  await pages.chooser.choose(grace.displayName);
  await pages.navigation.openStart();
  await pages.start.choose("Gallery of fields");
  return pages;
}
