import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";

/** Ada starts hello world with `text` and is on its process page. */
async function startAsAda(page: Page, language: "en" | "de", text: string): Promise<void> {
  const { chooser, navigation, start } = deskPages(page, language);
  const words = helloWorld[language];
  await chooser.choose(ada);
  await navigation.openStart();
  const form = await start.choose(words.flow);
  await form.text(words.text).fill(text);
  await start.submit.click();
}

for (const language of ["en", "de"] as const) {
  test(`a message goes from Ada to Ben to done, in ${language}`, async ({ page }) => {
    const { chooser, navigation, list, task, process, words } = deskPages(page, language);
    const names = helloWorld[language];
    const text = "Grüße aus dem Büro";
    await changeSettings(page, { language });
    await startAsAda(page, language, text);
    await expect(process.status("NEW")).toBeVisible();
    await expect(page).toHaveTitle(/.+ – Intray$/u);

    const toast = page.getByText(words.t("start.started", { title: names.flow }));
    await expect(toast).toBeVisible();
    await navigation.leave(ada);
    await expect(toast).toBeHidden();
    await chooser.choose(ben);
    await expect(list("inbox").empty).toBeVisible();
    await navigation.open("queue");
    await list("queue").choose(text);
    const approve = task(names.approve);
    await approve.assign.click();
    await expect(list("inbox").row(text)).toBeVisible();
    await approve.process.click();
    await page.goBack();
    await approve.choice(names.approved).click();
    await expect(list("inbox").empty).toBeVisible();

    await navigation.open("archive");
    await list("archive").choose(names.approve);
    await task(names.approve).process.click();
    await expect(process.outcome(names.sent)).toBeVisible();
    const told = await process.lines();
    const saying = (part: string) => told.filter(({ what }) => what.includes(part));
    expect(saying(words.t("history.process-finished"))).toHaveLength(1);
    expect(saying(text).length).toBeGreaterThan(0);
    expect(saying(ada).length).toBeGreaterThan(0);
    expect(saying(ben).length).toBeGreaterThan(0);
    for (const { when } of told) expect(Date.parse(when)).toBeGreaterThan(Date.now() - 600_000);
    expect(told.map(({ when }) => when)).toEqual(told.map(({ when }) => when).toSorted());
  });
}

test("a form that is not right says so at once, keeps what was typed, and leads to the field", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, start, process } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openStart();
  const form = await start.choose(helloWorld.en.flow);
  const text = form.text(helloWorld.en.text);
  await start.submit.click();
  await expect(form.problems(1)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await expect(text).toHaveAccessibleDescription(/Fill this in/u);
  const long = "x".repeat(151);
  await text.fill(long);
  await start.submit.click();
  await expect(text).toHaveAccessibleDescription(/At most 150 characters/u);
  await expect(text).toHaveValue(long);
  await text.fill("Fits now");
  await start.submit.click();
  await expect(process.heading).toBeVisible();
});

test("the person who wrote a message finds it in no queue of their own", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { navigation, list } = deskPages(page, "en");
  await startAsAda(page, "en", "Not for me");
  await navigation.open("queue");
  await expect(list("queue").empty).toBeVisible();
});

test("language and appearance follow the settings at once", async ({ page }) => {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  await deskPages(page, "en").chooser.choose(ada);
  await deskPages(page, "en").navigation.openSettings();
  await deskPages(page, "en").settings.language("de").click();
  await expect(deskPages(page, "de").settings.heading).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await deskPages(page, "de").settings.scheme("dark").click();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every screen can be used by everybody, in ${colorScheme}`, async ({ page }) => {
    // half-faded text has no contrast to speak of
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language: "en", colorScheme });
    const { chooser, navigation, list, start, settings, process, task } = deskPages(page, "en");
    const violations: string[] = [];
    const check = async (screen: string) => {
      const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of result.violations) {
        violations.push(`${screen}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
      }
    };
    await expect(chooser.heading).toBeVisible();
    await check("chooser");
    await startAsAda(page, "en", "Hello");
    await expect(process.heading).toBeVisible();
    await check("process");
    await navigation.open("inbox");
    await expect(list("inbox").empty).toBeVisible();
    await check("empty inbox");
    await navigation.openStart();
    const form = await start.choose(helloWorld.en.flow);
    await form.text(helloWorld.en.text).fill("");
    await start.submit.click();
    await expect(form.problems(1)).toBeVisible();
    await check("form with problems");
    await navigation.openSettings();
    await expect(settings.heading).toBeVisible();
    await check("settings");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await check("keys");
    await page.keyboard.press("Escape");
    await navigation.leave(ada);
    await chooser.choose(ben);
    await navigation.open("queue");
    await list("queue").choose("Hello");
    await expect(task(helloWorld.en.approve).assign).toBeVisible();
    await check("queue");
    await task(helloWorld.en.approve).assign.click();
    await expect(task(helloWorld.en.approve).choice("Reject")).toBeVisible();
    await check("task");
    await task(helloWorld.en.approve).choice("Reject").click();
    await navigation.open("archive");
    await list("archive").choose(helloWorld.en.approve);
    await check("archive");
    expect(violations).toEqual([]);
  });
}

test("the page keeps its own security policy", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  await page.evaluate(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      document.documentElement.dataset["violation"] = `${event.violatedDirective} ${event.blockedURI}`;
    });
  });
  const { navigation } = deskPages(page, "en");
  await startAsAda(page, "en", "Hello");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await navigation.openSettings();
  await expect(page.locator("html")).not.toHaveAttribute("data-violation");
  expect(await page.locator("style").count()).toBe(0);
});
