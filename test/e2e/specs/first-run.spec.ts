import { expect } from "playwright/test";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

test.use({ office: "none" });

/** Two months of work are done meanwhile. */
const furnishing = { timeout: 300_000 };

test("the first to come becomes the administrator, and a sample office is a choice", async ({ page }) => {
  test.slow();
  await changeSettings(page, { language: "en" });
  const { firstRun, chooser, navigation } = deskPages(page, "en");
  await firstRun.displayName.fill(grace.displayName);
  await expect(firstRun.name).toHaveValue("grace");
  await firstRun.password.fill("short");
  await firstRun.submit.click();
  await expect(firstRun.password).toHaveAccessibleDescription(/8 to 200 characters/u);
  await firstRun.password.fill(grace.password);
  await firstRun.repeated.fill("something else");
  await firstRun.submit.click();
  await expect(firstRun.repeated).toHaveAccessibleDescription(/don’t match/u);
  await firstRun.repeated.fill(grace.password);
  await firstRun.sample.check();
  await firstRun.submit.click();
  await expect(firstRun.ready).toBeVisible(furnishing);
  await firstRun.goOn(grace.displayName);
  await expect(navigation.person(grace.displayName)).toBeVisible();
  await navigation.leave(grace.displayName);
  await chooser.choose(ada);
  await expect(navigation.person(ada)).toBeVisible();
});

test("without a sample office there is one person, and the next start asks for their password", async ({ launch }) => {
  test.slow();
  const first = await launch();
  await changeSettings(first.page, { language: "de" });
  const german = deskPages(first.page, "de");
  await german.firstRun.fill(grace.displayName, grace.password);
  await german.firstRun.submit.click();
  await expect(german.navigation.person(grace.displayName)).toBeVisible();
  await first.app.close();
  const { page } = await launch();
  const { chooser, navigation } = deskPages(page, "de");
  // her, and the way to somebody else's name
  await expect(page.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("form")).toContainText(grace.displayName);
  await chooser.choose(grace.displayName);
  await expect(navigation.person(grace.displayName)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the first screens can be used by everybody, in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language: "en", colorScheme });
    const { firstRun } = deskPages(page, "en");
    const check = createScreenCheck(page);
    await check.screen(`welcome-${colorScheme}`);
    await firstRun.submit.click();
    await check.screen(`welcome-problems-${colorScheme}`);
    await firstRun.fill(grace.displayName, grace.password);
    await firstRun.sample.check();
    await firstRun.submit.click();
    await expect(firstRun.ready).toBeVisible(furnishing);
    await check.screen(`sample-${colorScheme}`);
    check.expectNone();
  });
}
