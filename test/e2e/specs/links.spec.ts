import { expect } from "playwright/test";
import { exitOf, seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";

test.beforeEach(async ({ profile }) => {
  await seed(profile, (engine) => writeMessages(engine, ["First", "Second"]));
});

test("an address leads to its task in the window that is open, and waits for somebody to sign in", async ({
  page,
  start,
}) => {
  await changeSettings(page, { language: "en" });
  const { chooser, task, process } = deskPages(page, "en");
  expect(await exitOf(start("intray://task/2").main)).toEqual({ code: 0, signal: null });
  await chooser.choose(ben);
  await expect(task(helloWorld.en.approve).assign).toBeVisible();
  await expect(page).toHaveURL(/#\/inbox\/2$/u);
  await expect(page.getByRole("heading", { name: /First/u, level: 1 })).toBeVisible();

  await exitOf(start("intray://process/2").main);
  await expect(page).toHaveURL(/#\/process\/2$/u);
  await expect(process.heading).toContainText("Second");
});

test("an address gives nobody a right, and a bad one leads nowhere", async ({ page, start }) => {
  await changeSettings(page, { language: "en" });
  const { chooser } = deskPages(page, "en");
  await chooser.choose(ada);
  await expect(page).toHaveURL(/#\/inbox$/u);
  await exitOf(start("intray://settings/1").main);
  await exitOf(start("intray://process/99").main);
  await expect(page).toHaveURL(/#\/process\/99$/u);
  await expect(page.getByRole("alert")).toBeVisible();
});
