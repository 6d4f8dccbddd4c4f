import { expect } from "playwright/test";
import { sharedTest as test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

test("the settings show whose work is in Intray", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, words } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openSettings();
  await page.getByRole("button", { name: words.t("settings.licenses") }).click();
  const text = page.getByRole("region", { name: words.t("settings.licenses-title") });
  await expect(text).toContainText("better-sqlite3");
  await expect(text).toContainText("Permission is hereby granted");
  await expect(text.locator("pre").first()).toContainText("LICENSES.chromium.html");
  const check = createScreenCheck(page);
  await check.screen("licenses");
  check.expectNone();
});
