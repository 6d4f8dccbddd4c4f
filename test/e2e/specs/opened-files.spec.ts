import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { exitOf, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

test("a file that Intray is opened with waits for somebody to sign in, then begins what they choose", async ({
  page,
  profile,
  start,
}) => {
  await changeSettings(page, { language: "en" });
  const { chooser, start: starting } = deskPages(page, "en");
  const check = createScreenCheck(page);
  const bill = join(profile.folder, "Bill of March.pdf");
  await writeFile(bill, "%PDF-1.7 ".padEnd(600_000, "x"));

  await exitOf(start(bill).main);
  await chooser.choose(grace.displayName);
  await expect(page.getByRole("status").last()).toContainText("Select what to start with Bill of March.pdf");
  await expect(starting.list.getByRole("link", { name: "Invoice" })).toBeVisible();
  await expect(starting.list.getByRole("link", { name: "Hello world" })).toBeHidden(); // takes no file
  await check.screen("opened-file");
  check.expectNone();

  const { form } = await starting.choose("Invoice");
  await expect(form.getByRole("group", { name: "Invoice" })).toContainText("Bill of March.pdf");
  await expect(form.getByRole("group", { name: "Invoice" })).toContainText("600 kB");
  await expect(page.getByRole("button", { name: "Dismiss" })).toBeHidden();
});

test("files can be put away, and who may start nothing with them is told so", async ({ page, profile, start }) => {
  await changeSettings(page, { language: "de" });
  const { chooser, start: starting } = deskPages(page, "de");
  const names = ["Angebot 1.txt", "Angebot 2.txt"];
  for (const name of names) await writeFile(join(profile.folder, name), "Kaffee");

  await chooser.choose(ada);
  await exitOf(start(...names.map((name) => join(profile.folder, name))).main);
  await expect(page.getByRole("status").last()).toContainText("mit Angebot 1.txt und Angebot 2.txt starten");
  await expect(page.getByText("Nichts, was Sie starten können, beginnt mit einer Datei")).toBeVisible();
  await page.getByRole("button", { name: "Verwerfen" }).click();
  await expect(starting.list.getByRole("link")).not.toHaveCount(0);
});
