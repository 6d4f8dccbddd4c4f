import Database from "better-sqlite3";
import { expect, type Page } from "playwright/test";
import type { Engine } from "../../../engine/index.ts";
import type { Language } from "../../../engine/contract/index.ts";
import { callMain, type Intray, killTree, seed, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { FormPage } from "../pages/form-page.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

const names = helloWorld.en;

async function beginMessage(page: Page, text: string): Promise<void> {
  const { chooser, navigation, start, words } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openStart();
  const form = await start.choose(names.flow);
  await form.text(names.text).fill(text);
  await expect(page.getByText(words.t("draft.saved", { time: "" }).trim(), { exact: false })).toBeVisible();
}

test("what was typed survives a power cut, is offered to its person alone, and can be thrown away", async ({
  launch,
  profile,
}) => {
  test.slow();
  const first = await launch();
  await changeSettings(first.page, { language: "en", colorScheme: "light" });
  await beginMessage(first.page, "Half a senten");
  await killTree(first.main);
  const file = new Database(profile.databaseFile, { readonly: true });
  expect(file.prepare("SELECT typed FROM draft").pluck().all()).toEqual(['{"artifact":{"text":"Half a senten"}}']);
  file.close();

  const { page } = await launch();
  const { chooser, navigation, start, list, task, words } = deskPages(page, "en");
  await chooser.choose(ben);
  await navigation.openStart();
  await expect(start.list.getByText("Draft of")).toBeHidden();
  expect(await (await start.choose(names.flow)).text(names.text).inputValue()).toBe("");
  await navigation.leave(ben);

  await chooser.choose(ada);
  await page.getByRole("button", { name: words.t("draft.go-on") }).click();
  await expect(start.list.getByText("Draft of")).toBeVisible();
  const form = new FormPage(page, words, names.flow);
  await expect(form.text(names.text)).toHaveValue("Half a senten");
  await expect(page.getByText(/^Draft of .+ restored\.$/u)).toBeVisible();
  const check = createScreenCheck(page);
  await check.screen("draft");

  await page.getByRole("button", { name: words.t("draft.discard") }).click();
  await expect(form.text(names.text)).toHaveValue("");
  await expect(start.list.getByText("Draft of")).toBeHidden();
  await page.getByRole("button", { name: words.t("draft.resume") }).click();
  await expect(form.text(names.text)).toHaveValue("Half a senten");
  await form.text(names.text).fill("A whole sentence");
  await start.submit.click();
  await navigation.openStart();
  await expect(start.list.getByText("Draft of")).toBeHidden();
  expect(await (await start.choose(names.flow)).text(names.text).inputValue()).toBe("");
  check.expectNone();
  await navigation.leave(ada);

  await chooser.choose(ben);
  await navigation.open("queue");
  await list("queue").choose("A whole sentence");
  await page.getByRole("button", { name: words.t("task.assign") }).click();
  await expect(task(names.approve).choice(names.approved)).toBeVisible();
});

for (const [how, end] of [
  ["the window is closed", (intray: Intray) => intray.app.close()],
  ["Intray is killed", (intray: Intray) => killTree(intray.main)],
] as const) {
  test(`the last letters are kept although ${how} right after them`, async ({ launch, profile }) => {
    const first = await launch();
    await changeSettings(first.page, { language: "en" });
    await beginMessage(first.page, "Half a senten");
    await first.page.keyboard.press("End");
    await first.page.keyboard.type("ce!");
    await end(first);
    const file = new Database(profile.databaseFile, { readonly: true });
    expect(file.prepare("SELECT typed FROM draft").pluck().all()).toEqual(['{"artifact":{"text":"Half a sentence!"}}']);
    file.close();
  });
}

/** Ada and Ben may do everything in the gallery; each has taken one of two tasks about the same lamps. */
function twoAtOneRecord(engine: Engine): void {
  for (const right of ["view", "fill", "change", "rename", "look"]) engine.people.grant("office", `gallery.${right}`);
  const desk = (name: string) => engine.as(engine.people.findByName(name)?.id ?? 0);
  desk("ada").starts.start("gallery", "fill", { artifact: lamps });
  const [rename, change] = desk("ada").tasks.list("queue").rows;
  if (rename === undefined || change === undefined) throw new Error("Two tasks were expected.");
  desk("ben").tasks.assign(rename.id);
  desk("ada").tasks.assign(change.id);
}

const lamps = {
  name: "Lamps",
  count: 3,
  price: 10,
  urgent: false,
  size: "small",
  colours: [],
  address: { street: "Main Street 1", code: "1010", town: "Vienna" },
  items: [],
  pictures: [],
  tags: [],
  delivery: { by: "post", insured: false },
} as const;

const said = {
  en: { change: "Change", rename: "Rename", count: "Count", price: "Price", name: "Name", mine: "Big lamps" },
  de: { change: "Ändern", rename: "Umbenennen", count: "Anzahl", price: "Preis", name: "Name", mine: "Große Lampen" },
} as const;

for (const language of ["en", "de"] as const satisfies readonly Language[]) {
  test(`who comes second at a record sees what the first one changed, field by field, and chooses (${language})`, async ({
    profile,
    launch,
  }) => {
    test.slow();
    await seed(profile, twoAtOneRecord);
    const { page } = await launch();
    const colorScheme = language === "en" ? "light" : "dark";
    await changeSettings(page, { language, colorScheme });
    const { chooser, navigation, list, task, words } = deskPages(page, language);
    const word = said[language];
    const check = createScreenCheck(page);
    const text = (name: string) => page.getByRole("textbox", { name, exact: true });

    await chooser.choose(ada);
    await navigation.open("inbox");
    await list("inbox").choose(word.change);
    await text(word.name).fill(word.mine);
    await expect(page.getByText(words.t("draft.saved", { time: "" }).trim())).toBeVisible();
    await navigation.leave(ada);

    await chooser.choose(ben);
    await navigation.open("inbox");
    await list("inbox").choose(word.rename);
    await text(word.name).fill("Lanterns");
    await text(word.count).fill("7");
    await task(word.rename).complete.click();
    await expect(list("inbox").empty).toBeVisible();
    await navigation.leave(ben);

    await chooser.choose(ada);
    await navigation.open("inbox");
    await list("inbox").choose(word.change);
    const news = page.getByRole("region", { name: words.t("remote-changes.title", { count: 2 }) });
    await expect(news).toContainText("Ben Franklin");
    await expect(text(word.name)).toHaveValue(word.mine);
    await expect(text(word.count)).toHaveValue("7");
    await check.screen(`meanwhile-${language}`);
    await task(word.change).complete.click();
    await expect(news).toBeFocused();
    await page.getByRole("button", { name: words.t("remote-changes.keep-mine-of", { title: word.name }) }).click();
    await page.getByRole("button", { name: words.t("remote-changes.seen") }).click();
    await task(word.change).complete.click();
    await expect(list("inbox").empty).toBeVisible();
    check.expectNone();
  });
}

/** Ada has both tasks: she is the one who changes the record elsewhere, too. */
function bothForAda(engine: Engine): void {
  twoAtOneRecord(engine);
  const id = (name: string) => engine.people.findByName(name)?.id ?? 0;
  const [rename] = engine.as(id("ben")).tasks.list("inbox").rows;
  engine.as(id("ben")).tasks.reassign(rename?.id ?? 0, id("ada"));
}

/** Completes the other task as another window would. */
async function renameElsewhere(page: Page, name: string): Promise<void> {
  const rows = await callMain(page, "task.list", { listName: "inbox" });
  const other = rows.ok ? rows.value.rows.find(({ node }) => node === "rename") : undefined;
  const sent = { taskId: other?.id ?? 0, values: { artifact: { name, count: 3 } } };
  expect(await callMain(page, "task.complete", sent)).toMatchObject({ ok: true });
}

for (const hears of [true, false]) {
  const when = hears ? "at once" : "at the latest when it is sent, by a window that has heard nothing";
  test(`what changes elsewhere while a form is open is told ${when}`, async ({ profile, launch }) => {
    await seed(profile, bothForAda);
    const { page, app } = await launch();
    await changeSettings(page, { language: "en", colorScheme: "light" });
    const { chooser, navigation, list, task, words } = deskPages(page, "en");
    await chooser.choose(ada);
    await navigation.open("inbox");
    await list("inbox").choose("Change");
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await name.fill("Big lamps");
    if (!hears) {
      await app.evaluate(({ BrowserWindow }) => {
        for (const { webContents } of BrowserWindow.getAllWindows()) {
          const send = webContents.send.bind(webContents);
          webContents.send = (channel, ...payload) => {
            if (channel !== "changed") send(channel, ...(payload as unknown[]));
          };
        }
      });
    }
    await renameElsewhere(page, "Lanterns");
    const news = page.getByRole("region", { name: words.t("remote-changes.title", { count: 1 }) });
    if (!hears) {
      await task("Change").complete.click();
      await expect(news).toBeFocused();
    }
    await expect(news).toContainText("Lanterns");
    await expect(name).toHaveValue("Big lamps");
    await page.getByRole("button", { name: words.t("remote-changes.take-theirs-of", { title: "Name" }) }).click();
    await expect(name).toHaveValue("Lanterns");
    await task("Change").complete.click();
    await expect(page.getByText(words.t("task.completed", { title: "Change" }))).toBeVisible();
  });
}
