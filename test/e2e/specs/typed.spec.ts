import { expect, type Locator, type Page } from "playwright/test";
import { z } from "zod";
import { test } from "../harness/index.ts";
import { type StagedForm, stageForm } from "../any-form/stage.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

const ui = (title: string, hints: object = {}) => ({ "x-ui": { title, ...hints } });

const row = z.object({
  what: z.string().optional().meta(ui("What")),
  pieces: z.number().optional().meta(ui("Pieces")),
  gift: z.boolean().default(false).meta(ui("Gift")),
});

const schema = z.object({
  name: z.string().meta(ui("Name")),
  amount: z.number().optional().meta(ui("Amount")),
  price: z
    .number()
    .optional()
    .meta(ui("Price", { currency: "EUR" })),
  day: z.iso.date().optional().meta(ui("Day")),
  hour: z.iso.time().optional().meta(ui("Hour")),
  visit: z.iso.datetime({ offset: true }).optional().meta(ui("Visit")),
  note: z
    .string()
    .optional()
    .meta(ui("Note", { widget: "multiline" })),
  rows: z.array(row).max(6_000).optional().meta(ui("Rows")),
});

async function stage(page: Page, app: Parameters<typeof stageForm>[0], language: "de" | "en"): Promise<StagedForm> {
  await changeSettings(page, { language, colorScheme: "light" });
  const { chooser, navigation } = deskPages(page, language);
  await chooser.choose(ada);
  await expect(navigation.nav).toBeVisible();
  const staged = await stageForm(app, schema);
  await staged.open(page);
  return staged;
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/** As the clipboard does; a text that nobody stops arrives in the input. */
async function paste(input: Locator, text: string): Promise<void> {
  await input.focus();
  await input.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (element.dispatchEvent(event)) document.execCommand("insertText", false, pasted);
  }, text);
}

async function leave(input: Locator): Promise<void> {
  await input.press("Tab");
}

/** Each typed, then pasted: what the field shows once it is left. */
async function expectShown(input: Locator, typed: string, shown: string): Promise<void> {
  for (const enter of [(text: string) => input.pressSequentially(text), (text: string) => paste(input, text)]) {
    await input.fill("");
    await enter(typed);
    await leave(input);
    await expect(input).toHaveValue(shown);
  }
}

test("German: what is typed or pasted is read for certain, or stays with a message", async ({ page, app }) => {
  const staged = await stage(page, app, "de");
  const amount = field(page, "Amount");
  for (const [typed, shown] of [
    ["1234.56", "1234,56"],
    ["1.5", "1,5"],
    ["1.234", "1234"],
    ["−5", "-5"],
    ["1 234,50", "1234,5"],
  ] as const) {
    await expectShown(amount, typed, shown);
  }
  for (const typed of ["(500)", "1e5", "12/5", "1:30", "3 of 4"]) {
    await expectShown(amount, typed, typed);
    await expect(page.getByText("Bitte eine Zahl eingeben")).toBeVisible();
  }
  await expectShown(amount, "12345678901234567890", "12345678901234567890");
  await expect(page.getByText("Mehr Ziffern, als gespeichert werden können")).toBeVisible();
  await expectShown(field(page, "Price"), "10.9999", "10.9999");
  await expect(page.getByText("Mehr Nachkommastellen, als dieser Betrag haben kann")).toBeVisible();
  await expectShown(field(page, "Day"), "2026-02-30", "2026-02-30");
  await expectShown(field(page, "Day"), "5.11.202", "5.11.202");
  await expect(page.getByText("Bitte das Jahr mit vier Ziffern schreiben")).toBeVisible();
  await expectShown(field(page, "Hour"), "24:00", "24:00");
  await expect(page.getByText("Bitte eine Uhrzeit eingeben")).toBeVisible();
  const check = createScreenCheck(page);
  await check.screen("typed-de");
  check.expectNone();
  expect(await staged.sent()).toBeUndefined();
});

test("English: blanks are no name, a decimal comma is one, and a book is stopped at the paste", async ({
  page,
  app,
}) => {
  const staged = await stage(page, app, "en");
  const { start } = deskPages(page, "en");
  await field(page, "Name").fill(" \u200B ");
  await expectShown(field(page, "Amount"), "1234,56", "1234.56");
  await expectShown(field(page, "Price"), "10.999", "10.999");
  await paste(field(page, "Note"), "x".repeat(10_000_000));
  await expect(page.getByText("Not pasted: this text has 10,000,000 characters.")).toBeVisible();
  await expect(field(page, "Note")).toHaveValue("");
  await page.keyboard.press("ControlOrMeta+k");
  await paste(page.getByRole("dialog").locator("input"), "y".repeat(10_000_001));
  await expect(page.getByText("Not pasted: this text has 10,000,001 characters.")).toBeVisible();
  await page.keyboard.press("Escape");
  await start.submit.click();
  await expect(page.getByRole("alert").first()).toContainText("Name: Fill this in");
  await field(page, "Name").fill("  00123 ");
  await field(page, "Price").fill("10.99");
  await paste(field(page, "Date of Visit"), "11/5/2026 2:30:15 pm");
  await leave(field(page, "Date of Visit"));
  await start.submit.click();
  await expect.poll(() => staged.sent()).toBeDefined();
  const sent = (await staged.sent()) ?? {};
  const accepted = staged.accept(sent) as { readonly visit: string };
  expect(accepted).toMatchObject({ name: "  00123 ", amount: 1234.56, price: 10.99 });
  expect(accepted.visit).toContain("2026-11-05T14:30:15");
});

test("rows from a spreadsheet: quoted cells, what isn't understood, what has no room, and thousands", async ({
  page,
  app,
}) => {
  await stage(page, app, "en");
  await page.getByRole("button", { name: "Add a row" }).click();
  await paste(field(page, "What in row 1"), 'a "big" one\t"1,5"\tyes\textra\n"say ""hi"""\t(5)\tmaybe\n');
  await expect(field(page, "Pieces in row 1")).toHaveValue("1.5");
  await expect(field(page, "What in row 2")).toHaveValue('say "hi"');
  await expect(field(page, "Pieces in row 2")).toHaveValue("(5)");
  await expect(page.getByText("“maybe” can’t be entered here")).toBeVisible();
  await expect(page.getByText("One column was not pasted: the table has no more columns.")).toBeVisible();
  const check = createScreenCheck(page);
  await check.screen("typed-rows");
  check.expectNone();

  const lines = Array.from({ length: 6_100 }, (_, index) => `Thing ${index + 1}\t${index}\tno`);
  const progress = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new MutationObserver((_changes, observer) => {
          const bar = document.querySelector("fieldset progress");
          if (bar === null) return;
          observer.disconnect();
          resolve(Number(bar.getAttribute("value")));
        }).observe(document.body, { subtree: true, childList: true });
      }),
  );
  await paste(field(page, "What in row 1"), lines.join("\n"));
  expect(await progress).toBeGreaterThan(0);
  await expect(page.getByText("100 rows were not pasted: there is room for 6,000 rows.")).toBeVisible();
  await expect(field(page, "What in row 2")).toHaveValue("Thing 2");
});

test("where clocks change: a skipped time stays, one that comes twice is asked about", async ({ launch }) => {
  const { app, page } = await launch({ TZ: "Europe/Berlin" });
  const staged = await stage(page, app, "de");
  const { start } = deskPages(page, "de");
  await field(page, "Name").fill("Besuch");
  const [day, hour] = [field(page, "Datum von Visit"), field(page, "Uhrzeit von Visit")];
  await day.fill("29.3.2026");
  await hour.fill("02:30");
  await leave(hour);
  await expect(hour).toHaveValue("02:30");
  await expect(page.getByText("Diese Uhrzeit gibt es nicht")).toBeVisible();
  await day.fill("25.10.2026");
  await expect(page.getByText("Bitte angeben, welche der beiden gemeint ist")).toBeVisible();
  const check = createScreenCheck(page);
  await check.screen("typed-clocks");
  check.expectNone();
  await start.submit.click();
  expect(await staged.sent()).toBeUndefined();
  await page.getByRole("radio", { name: "Nach der Umstellung der Uhren (UTC+01:00)" }).check();
  await start.submit.click();
  await expect.poll(() => staged.sent()).toBeDefined();
  expect(staged.accept((await staged.sent()) ?? {})).toMatchObject({ visit: "2026-10-25T02:30:00+01:00" });
});
