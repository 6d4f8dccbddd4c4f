import { expect, type Locator, type Page } from "playwright/test";
import { fillSampleOffice } from "../harness/demo-data.ts";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";
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
    test(`what one has asked for can be looked at by everybody, in ${language}, ${colorScheme} (in en)`, async ({
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

/** Walks with Tab until the keyboard is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("without a mouse: a refusal is read, a request withdrawn, taken up again and copied (in en)", async ({
  launch,
  profile,
}) => {
  await seed(profile, (engine) => {
    writeMessages(engine, ["Tea is out", "Coffee is out"]);
    const ben = engine.as(engine.people.findByName("ben")?.id ?? 0);
    const tea = ben.tasks.list("queue", { limit: 10 }).rows.find(({ processTitle }) => processTitle.includes("Tea"));
    ben.tasks.assign(tea?.id ?? 0);
    ben.tasks.complete(tea?.id ?? 0, { data: { approved: false } });
  });
  const { page } = await launch();
  await changeSettings(page, { language: "en" });
  const { keyboard } = page;
  const { chooser, navigation } = deskPages(page, "en");
  await chooser.choose(ada);
  const link = navigation.nav.getByRole("link", { name: /My requests/u });
  await expect(link).toHaveAccessibleName("My requests, 1 unread");

  await keyboard.press("Control+k");
  await keyboard.type("my requests");
  await expect(page.getByRole("option", { name: "My requests", selected: true })).toBeVisible();
  await keyboard.press("Enter");
  const list = page.getByRole("listbox", { name: "My requests" });
  await expect(list).toBeFocused();
  const row = (text: string) => list.getByRole("option").filter({ hasText: text });
  await expect(row("Coffee")).toContainText("Waiting for Office");
  await expect(row("Coffee")).toHaveAttribute("aria-selected", "true");
  await expect(row("Tea")).toContainText("Rejected by Ben Franklin");
  await keyboard.press("j");
  await expect(row("Tea")).toHaveAttribute("aria-selected", "true");
  await expect(link).toHaveAccessibleName("My requests");

  await keyboard.press("k");
  const request = page.getByRole("region", { name: "Request", exact: true });
  await tabTo(page, request.getByRole("button", { name: "Withdraw …" }));
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await expect(dialog).toContainText("The task “Approve message” is canceled");
  await expect(dialog).toContainText("You can undo this");
  await keyboard.type("There was some left.");
  await keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(row("Coffee")).toContainText("Withdrawn by you");
  await keyboard.press("Control+z");
  await expect(row("Coffee")).toContainText("Waiting for Office");

  await tabTo(page, request.getByRole("button", { name: "Remind" }));
  await keyboard.press("Enter");
  await expect(request.getByText("Reminded today")).toBeVisible();
  await tabTo(page, request.getByRole("button", { name: "Copy as new request" }));
  await keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue("Coffee is out");
});
