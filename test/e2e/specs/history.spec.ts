import Sqlite from "better-sqlite3";
import { expect, type Page } from "playwright/test";
import type { Engine } from "../../../engine/index.ts";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ben, helloWorld } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

const names = helloWorld.en;

async function openProcess(page: Page, who: string, subject: string) {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const pages = deskPages(page, "en");
  await pages.chooser.choose(who);
  await pages.navigation.nav.getByRole("link", { name: "Processes" }).click();
  await page.getByRole("link", { name: subject }).click();
  await expect(pages.process.heading).toContainText(subject);
  return pages;
}

/** Ben takes the message's task and gives it back, so many times over. */
function takeAndGiveBack(engine: Engine, times: number): void {
  const found = engine.people.findByName("ben");
  if (found === undefined) throw new Error("Ben isn't there.");
  const desk = engine.as(found.id);
  const [task] = desk.tasks.list("queue").rows;
  if (task === undefined) throw new Error("Nothing waits for Ben.");
  for (let time = 0; time < times; time += 1) {
    desk.tasks.assign(task.id);
    desk.tasks.unassign(task.id);
  }
}

test("a short process: what happened, what comes next, and how it was", async ({ launch, profile }) => {
  await seed(profile, (engine) => writeMessages(engine, ["First"]));
  const { page } = await launch();
  const { process, navigation, list, task } = await openProcess(page, ben, "First");
  await page.getByRole("button", { name: "Assign to me" }).click();
  await task(names.approve).choice("Reject").click();
  await expect(list("inbox").empty).toBeVisible();
  await navigation.nav.getByRole("link", { name: "Processes" }).click();
  await page.getByRole("link", { name: "First" }).click();
  await expect(process.line("decided “Approve message”")).toBeVisible();
  const cancel = page.getByRole("button", { name: "Cancel process" });
  await expect(cancel).toBeHidden();

  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("combobox", { name: "Person" }).click();
  await page.getByRole("option", { name: "Ada Lovelace" }).click();
  await expect(process.line("started the process")).toBeVisible();
  await expect(process.line("decided “Approve message”")).toBeHidden();
  await page.getByLabel("Clear Person").click();

  await page.getByRole("button", { name: "As of now" }).click();
  const slider = page.getByRole("slider", { name: "Point in time" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("button", { name: /^As of (?!now)/u })).toBeVisible();
  await page.getByRole("button", { name: "Compare with …" }).click();
  await page.keyboard.press("Tab");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(
    page.getByRole("row", { name: "Task “Approve message” Unassigned Assigned · Ben Franklin" }),
  ).toBeVisible();
  const screens = createScreenCheck(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await changeSettings(page, { colorScheme });
    await screens.screen(`process-then-${colorScheme}`);
  }
  await page.getByRole("button", { name: "Back to now" }).click();
  for (const colorScheme of ["light", "dark"] as const) {
    await changeSettings(page, { colorScheme });
    await screens.screen(`process-now-${colorScheme}`);
  }
  screens.expectNone();
});

test("who doesn't manage the flow isn't offered to cancel a process", async ({ launch, profile }) => {
  await seed(profile, (engine) => writeMessages(engine, ["First"]));
  const { page } = await launch();
  const { process } = await openProcess(page, ben, "First");
  await expect(process.line("started the process")).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel process" })).toBeHidden();
});

test("keys lead to the parts of a process", async ({ launch, profile }) => {
  await seed(profile, (engine) => writeMessages(engine, ["First"]));
  const { page } = await launch();
  const { process } = await openProcess(page, ben, "First");
  await expect(process.line("started the process")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("region", { name: "Open task" })).toContainText("Approve message");
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await expect(page.getByText("No files yet.")).toBeVisible();
  // the flow is laid out when it is first shown
  await expect(page.locator('[data-node="start"]')).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page.locator('[data-node="start"]')).toBeFocused();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(process.line("started the process")).toBeVisible();
});

test("a process of 5,000 events is read from end to end with few rows in the page", async ({ launch, profile }) => {
  await seed(profile, (engine) => {
    writeMessages(engine, ["Long"]);
    takeAndGiveBack(engine, 2_500);
  });
  const { page } = await launch();
  const { process } = await openProcess(page, ben, "Long");
  await expect(process.history.first()).toContainText("returned “Approve message” to the queue");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page.getByText(/^5,0\d\d events$/u)).toBeVisible();
  await page.getByRole("button", { name: "Newest first" }).click();
  await expect(process.line("Ada Lovelace started the process")).toBeVisible();
  expect(await process.history.count()).toBeLessThan(80);
  await page.getByRole("button", { name: "As of now" }).click();
  const slider = page.getByRole("slider", { name: "Point in time" });
  await slider.focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowLeft");
  await expect(page.getByText(/^Change 4,9\d\d of 5,001$/u)).toBeVisible();
  const screens = createScreenCheck(page);
  await screens.screen("process-long");
  await page.keyboard.press("Home");
  await expect(page.getByText(/^Change 1 of 5,001$/u)).toBeVisible();
  await expect(page.getByRole("cell", { name: "Unassigned" })).toBeVisible();
  screens.expectNone();
});

test("who manages goes back to a step, knowing what ends and what begins anew", async ({ launch, profile }) => {
  await seed(profile, (engine) => {
    writeMessages(engine, ["Again"]);
    const found = engine.people.findByName("ben");
    const desk = engine.as(found?.id ?? 0);
    const [task] = desk.tasks.list("queue").rows;
    desk.tasks.assign(task?.id ?? 0);
    desk.tasks.complete(task?.id ?? 0, { data: { approved: false } });
  });
  const { page } = await launch();
  const { process } = await openProcess(page, "Cleo", "Again");
  await expect(process.status("DONE")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.getByRole("button", { name: "Go back to “Approve message” …" }).click();
  const dialog = page.getByRole("dialog", { name: "Go back to “Approve message”?" });
  await expect(dialog).toContainText("3 finished tasks are undone");
  await expect(dialog.getByRole("listitem")).toHaveText([
    "Rejected",
    "Approved?",
    "Approve message",
    "Approve message",
  ]);
  const screens = createScreenCheck(page);
  await screens.screen("go-back");
  await dialog.getByRole("button", { name: "Go back" }).click();
  await expect(process.status("NEW")).toBeVisible();
  await expect(page.getByRole("region", { name: "Open task" })).toContainText("Approve message");
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(process.line("Cleo Patra reopened the process")).toBeVisible();
  await screens.screen("go-back-done");
  screens.expectNone();
});

test("a row changed behind Intray's back is found and named", async ({ launch, profile }) => {
  await seed(profile, (engine) => {
    writeMessages(engine, ["Honest"]);
    takeAndGiveBack(engine, 1_000);
  });
  const entry = tamper(profile.databaseFile);
  const { page } = await launch();
  const pages = deskPages(page, "en");
  await changeSettings(page, { language: "en", colorScheme: "light" });
  await pages.chooser.choose(grace.displayName);
  await expect(pages.navigation.nav).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Verify history");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Verify history" });
  await expect(dialog.getByText(`Entry ${entry} was changed.`)).toBeVisible();
  await expect(dialog).toContainText("Affected: Process 1");
  const screens = createScreenCheck(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await changeSettings(page, { colorScheme });
    await screens.screen(`verify-broken-${colorScheme}`);
  }
  await dialog.getByRole("link", { name: "Process 1" }).click();
  await expect(page.getByText(`Entry ${entry} was changed outside Intray`)).toBeVisible();
  await screens.screen("process-broken-dark");
  screens.expectNone();
});

test("a decision changed behind Intray's back is found and named, though every entry fits", async ({
  launch,
  profile,
}) => {
  await seed(profile, (engine) => {
    writeMessages(engine, ["First", "Second"]);
  });
  const sqlite = new Sqlite(profile.databaseFile);
  sqlite.exec(`UPDATE process SET data = '{"approved":true}' WHERE id = 2`);
  sqlite.close();
  const { page } = await launch();
  const pages = deskPages(page, "en");
  await changeSettings(page, { language: "en", colorScheme: "light" });
  await pages.chooser.choose(grace.displayName);
  await pages.navigation.nav.getByRole("link", { name: "Administration" }).click();
  await page.getByRole("button", { name: "Verify history …" }).click();
  const dialog = page.getByRole("dialog", { name: "Verify history" });
  await expect(dialog.getByText("Process 2 differs from its history.")).toBeVisible();
  await expect(dialog).toContainText("Approval: “Approved” in the file, “missing” in the history.");
  const screens = createScreenCheck(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await changeSettings(page, { colorScheme });
    await screens.screen(`verify-differs-${colorScheme}`);
  }
  screens.expectNone();
  await dialog.getByRole("link", { name: "Process 2" }).click();
  await expect(pages.process.heading).toContainText("Second");
});

test("a history that nobody touched is verified", async ({ launch, profile }) => {
  await seed(profile, (engine) => writeMessages(engine, ["Honest"]));
  const { page } = await launch();
  const pages = deskPages(page, "en");
  await changeSettings(page, { language: "en", colorScheme: "light" });
  await pages.chooser.choose(grace.displayName);
  await pages.navigation.nav.getByRole("link", { name: "Administration" }).click();
  await page.getByRole("button", { name: "Verify history …" }).click();
  await expect(page.getByRole("dialog").getByText(/^History verified: \d+ entries/u)).toBeVisible();
});

/** Makes the second entry about process 1 say something else; tells which one that is. */
function tamper(file: string): string {
  const sqlite = new Sqlite(file);
  const find = "SELECT audit FROM audit_process WHERE process = 1 ORDER BY audit LIMIT 1 OFFSET 1";
  const { audit } = sqlite.prepare<[], { audit: number }>(find).get() ?? { audit: 0 };
  sqlite.prepare("UPDATE audit SET at = at + 60000 WHERE id = ?").run(audit);
  sqlite.close();
  return String(audit);
}

test("business records are browsed, with their revisions and processes", async ({ launch, profile }) => {
  await seed(profile, (engine) => {
    writeMessages(engine, ["Apples", "Pears"]);
    const cleo = engine.people.findByName("cleo");
    engine.as(cleo?.id ?? 0).manage.changeData(1, { artifact: { text: "Sour apples" } });
  });
  const { page } = await launch();
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const pages = deskPages(page, "en");
  await pages.chooser.choose(ben);
  await pages.navigation.nav.getByRole("link", { name: "Records" }).click();
  const list = page.getByRole("list", { name: "Records" });
  await expect(list.getByRole("link")).toHaveCount(2);
  await page.getByRole("searchbox").fill("sour");
  await expect(list.getByRole("link")).toHaveCount(1);
  await list.getByRole("link", { name: "Sour apples" }).click();
  const revisions = page.getByRole("region", { name: "Revisions" });
  await expect(revisions).toContainText("Cleo Patra");
  await expect(revisions).toContainText("Apples");
  const screens = createScreenCheck(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await changeSettings(page, { colorScheme });
    await screens.screen(`records-${colorScheme}`);
  }
  screens.expectNone();
  await page.getByRole("region", { name: "Processes" }).getByRole("link").click();
  await expect(pages.process.heading).toContainText("Sour apples");
});
