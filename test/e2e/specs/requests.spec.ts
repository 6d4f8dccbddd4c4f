import { expect, type Page } from "playwright/test";
import { fillSampleOffice } from "../harness/demo-data.ts";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { createScreenCheck } from "../pages/screen-check.ts";
import { resizeWindow } from "../pages/window-size.ts";

const emmy = "Emmy Noether";

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
}

test.describe("in the sample office", () => {
  test.use({ office: "none" });

  for (const [language, colorScheme] of [
    ["en", "light"],
    ["de", "dark"],
  ] as const) {
    test(`what one has asked for can be looked at by everybody, in ${language}, ${colorScheme}`, async ({
      launch,
      profile,
    }) => {
      await fillSampleOffice(profile);
      const { page, app } = await launch();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await changeSettings(page, { language, colorScheme });
      const { chooser, navigation, words } = deskPages(page, language);
      const { t } = words;
      const screens = createScreenCheck(page);
      await chooser.choose(emmy);
      await goTo(page, "/requests");
      const rows = page.getByRole("listbox", { name: t("nav.requests") }).getByRole("option");
      await rows.first().waitFor();
      await page.getByRole("heading", { name: t("requests.progress") }).waitFor();
      await screens.screen(`requests-${language}`);
      await page
        .getByRole("group", { name: t("requests.group-running") })
        .getByRole("option")
        .first()
        .click();
      await page.getByRole("heading", { name: t("requests.progress") }).waitFor();
      await screens.screen(`requests-running-${language}`);
      const withdraw = page.getByRole("button", { name: t("requests.withdraw") });
      if (await withdraw.isVisible()) {
        await withdraw.click();
        await page.getByRole("button", { name: t("requests.withdraw-do") }).waitFor();
        await screens.screen(`requests-withdraw-${language}`);
        await page.keyboard.press("Escape");
      }
      await page
        .getByRole("group", { name: t("requests.group-ended") })
        .getByRole("option")
        .first()
        .click();
      await page.getByRole("heading", { name: t("requests.progress") }).waitFor();
      await screens.screen(`requests-ended-${language}`);
      await resizeWindow(app, [1024, 640]);
      await screens.screen(`requests-1024-${language}`);
      await resizeWindow(app, [1280, 800], 2);
      await expect(rows.first()).toBeHidden();
      await screens.screen(`requests-200-${language}`);
      await goTo(page, "/requests");
      await rows.first().waitFor();
      await screens.screen(`requests-list-200-${language}`);
      await expect(navigation.nav.getByRole("link", { name: t("nav.requests") })).toBeVisible();
      screens.expectNone();
    });
  }
});
