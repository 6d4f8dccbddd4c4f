import { expect } from "playwright/test";
import { failSending } from "../harness/background.ts";
import { seed, test, writeMessages } from "../harness/index.ts";
import { BackgroundPage } from "../pages/background-page.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ben } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

test("what failed is seen with its reason and its log, put right, and tried again", async ({ launch, profile }) => {
  await failSending(profile, ["First", "Second", "Third"]);
  const { page } = await launch();
  await changeSettings(page, { language: "en" });
  const { chooser, process } = deskPages(page, "en");
  const background = new BackgroundPage(page, deskPages(page, "en").words);
  await chooser.choose(grace.displayName);
  await background.open();
  await expect(background.tab("failed", 3)).toBeVisible();
  await background.rows("failed").filter({ hasText: "Third" }).click();
  const detail = background.detail("Send message");
  await expect(detail.getByText("The mail server does not answer.").first()).toBeVisible();
  await expect(detail.getByText("Calling the mail server.").first()).toBeVisible();

  await background.button("background.repair-open").click();
  const text = detail.getByRole("textbox", { name: "Text" });
  await text.fill("");
  await background.button("background.repair").click();
  await expect(text).toHaveAttribute("aria-invalid", "true");
  await text.fill("Third, put right");
  await background.button("background.repair").click();
  await expect(background.tab("failed", 2)).toBeVisible();

  await background.retryAll.click();
  await expect(background.tab("failed", 0)).toBeVisible();
  await expect(background.tab("queued", 0)).toBeVisible();
  await page.getByRole("link", { name: "Processes" }).click();
  await page.getByRole("link", { name: /Third, put right/u }).click();
  await expect(process.outcome("Sent")).toBeVisible();
});

test("who approves sees the message being sent, and what came of it", async ({ launch, profile }) => {
  await seed(profile, (engine) => writeMessages(engine, ["Waited for"]));
  const { page } = await launch();
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, list, task, words } = deskPages(page, "en");
  const check = createScreenCheck(page);
  await chooser.choose(ben);
  await navigation.open("queue");
  await list("queue").choose("Waited for");
  const approve = task("Approve message");
  await approve.assign.click();
  await approve.choice("Approve").click();
  const title = "Send message";
  await expect(page.getByRole("heading", { name: words.t("background.wait", { title }) })).toBeVisible();
  await check.screen("background-waits");
  const done = page.getByRole("region", { name: words.t("background.wait-done", { title }) });
  await expect(done.getByText("Receipt")).toBeVisible();
  await check.screen("background-result");
  await page.getByRole("button", { name: words.t("background.wait-on") }).click();
  await expect(done).toBeHidden();
  check.expectNone();
});

test("until its job has begun, what was completed can be taken back", async ({ launch, profile }) => {
  await seed(profile, (engine) => writeMessages(engine, ["Too early"]));
  const { page } = await launch();
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, list, task } = deskPages(page, "en");
  await chooser.choose(ben);
  await navigation.open("queue");
  await list("queue").choose("Too early");
  const approve = task("Approve message");
  await approve.assign.click();
  await approve.choice("Approve").click();
  await page.keyboard.press("Control+z");
  await expect(approve.choice("Approve")).toBeVisible();
});

test("the queue is paused and goes on", async ({ launch, profile }) => {
  await failSending(profile, ["Waits"]);
  const { page } = await launch();
  await changeSettings(page, { language: "en" });
  const { chooser, words } = deskPages(page, "en");
  const background = new BackgroundPage(page, words);
  await chooser.choose(grace.displayName);
  await background.open();
  await background.pause.click();
  await expect(page.getByText(/by Grace Hopper. No new jobs are started/u)).toBeVisible();
  await background.retryAll.click();
  await expect(background.tab("queued", 1)).toBeVisible();
  await background.tab("queued", 1).click();
  await expect(background.rows("queued")).toHaveCount(1);
  await background.resume.click();
  await expect(background.tab("queued", 0)).toBeVisible();
  await expect(background.tab("failed", 0)).toBeVisible();
});

for (const [language, colorScheme] of [
  ["en", "light"],
  ["de", "dark"],
] as const) {
  test(`can be used by everybody, in ${language} and ${colorScheme}`, async ({ launch, profile }) => {
    await failSending(profile, ["First", "Second"]);
    const { page } = await launch();
    await changeSettings(page, { language, colorScheme });
    const { chooser, words } = deskPages(page, language);
    const background = new BackgroundPage(page, words);
    const check = createScreenCheck(page);
    await chooser.choose(grace.displayName);
    await background.open();
    await expect(background.rows("failed")).toHaveCount(2);
    await check.screen(`background-failed-${language}`);
    await background.rows("failed").first().click();
    await expect(background.button("background.repair-open")).toBeVisible();
    await check.screen(`background-detail-${language}`);
    await background.button("background.repair-open").click();
    await expect(background.button("background.repair")).toBeVisible();
    await check.screen(`background-repair-${language}`);
    await background.pause.click();
    await background.tab("timers", 0).click();
    await expect(page.getByText(words.t("background.none-timers"))).toBeVisible();
    await check.screen(`background-paused-${language}`);
    await background.resume.click();
    check.expectNone();
  });
}
