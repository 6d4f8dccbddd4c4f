import type { Page } from "playwright/test";
import type { Language } from "../../../engine/contract/index.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";

/** Is called at every screen, once what it shows is there. */
export type Visit = (screen: string) => Promise<void>;

/** Walks through every screen of a busy office: first as Ben, who works there, then as Grace, who looks after it. */
export async function tour(page: Page, language: Language, visit: Visit): Promise<void> {
  await enter(page, language, visit);
  await work(page, language, visit);
  await administer(page, language, visit);
}

async function enter(page: Page, language: Language, visit: Visit): Promise<void> {
  const { chooser } = deskPages(page, language);
  await chooser.heading.waitFor();
  await visit("who-is-here");
  await chooser.pick(ben);
  await chooser.password.waitFor();
  await visit("password");
  await chooser.back.click();
  await chooser.choose(ben);
}

async function work(page: Page, language: Language, visit: Visit): Promise<void> {
  const { words, navigation, list, task, start, process, settings, lock } = deskPages(page, language);
  const { t } = words;
  const names = helloWorld[language];
  const approve = task(names.approve);
  await navigation.open("inbox");
  await list("inbox").rows.first().click();
  await approve.choice(names.approved).waitFor();
  await visit("inbox");
  await approve.more.click();
  await page.getByRole("menu").waitFor();
  await visit("task-menu");
  await page.getByRole("menuitem", { name: t("task.due") }).click();
  await page.getByRole("dialog").waitFor();
  await visit("due");
  await closeDialog(page);
  await approve.more.click();
  await page.getByRole("menuitem", { name: t("task.reassign") }).click();
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await visit("give");
  await closeDialog(page);

  await navigation.open("queue");
  await page.getByRole("button", { name: t("list.arrange") }).click();
  // orders come first, and one is called the same
  await page
    .getByRole("menuitemradio", { name: t("list.group-due") })
    .last()
    .click();
  await page.getByRole("group").first().waitFor();
  await page.getByRole("button", { name: t("list.filter"), exact: true }).click();
  await page.getByRole("combobox", { name: t("list.filter-flow") }).waitFor();
  await visit("filter");
  await page.keyboard.press("Escape");
  await list("queue").rows.first().click();
  await approve.assign.waitFor();
  await visit("queue");

  await navigation.open("archive");
  await list("archive").rows.first().click();
  await approve.heading.waitFor();
  await visit("archive");
  await navigation.openScreen("nav.processes");
  const processes = page.getByRole("main").getByRole("link", { name: /coffee/u });
  await processes.waitFor();
  await visit("processes");
  await processes.click();
  await process.heading.waitFor();
  await visit("process");

  await navigation.openStart();
  await start.list.waitFor();
  await visit("start");
  const form = await start.choose(names.flow);
  await form.text(names.text).waitFor();
  await start.submit.click();
  await form.problems(1).waitFor();
  await visit("form");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: t("palette.title") }).waitFor();
  await page.keyboard.type("cof");
  await page
    .getByRole("option", { name: /coffee/u })
    .first()
    .waitFor();
  await visit("palette");
  await closeDialog(page);
  await navigation.openSettings();
  await settings.heading.waitFor();
  await visit("settings");
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await visit("keys");
  await closeDialog(page);
  await page.keyboard.press("Control+l");
  await lock.heading.waitFor();
  await visit("locked");
  await lock.switchPerson.click();
}

async function administer(page: Page, language: Language, visit: Visit): Promise<void> {
  const { words, chooser, admin, permissions } = deskPages(page, language);
  const { t } = words;
  await chooser.choose(grace.displayName);
  await admin.open("people");
  await admin.people.waitFor();
  await visit("people");
  const person = await admin.openPerson(ada);
  await person.waitFor();
  await visit("person");
  await person.getByRole("button", { name: t("people.deactivate") }).click();
  await admin.dialog.waitFor();
  await visit("leaving");
  await closeDialog(page);
  await admin.open("groups");
  await admin.groups.getByRole("link").first().click();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await visit("group");
  await admin.open("permissions");
  await (await permissions.cell(helloWorld[language].flow, "Office")).click();
  await visit("permissions");
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
