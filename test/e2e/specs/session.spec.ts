import { expect, type Page } from "playwright/test";
import { type Intray, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";
import { grace, samplePassword } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

/** Lets time pass for main, in milliseconds: the engine's clock and how long nobody has touched the machine. */
async function pass({ app }: Pick<Intray, "app">, milliseconds: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, milliseconds) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + milliseconds;
    powerMonitor.getSystemIdleTime = () => milliseconds / 1_000;
  }, milliseconds);
}

/** Wrong passwords for Ada, each when it is allowed again. */
async function fail(page: Page, intray: Intray, times: number): Promise<void> {
  const { chooser } = deskPages(page, "en");
  await chooser.person(ada).click();
  for (let i = 0; i < times; i++) {
    await pass(intray, 61_000);
    // the window's own countdown knows nothing of main's clock
    await page.reload();
    await chooser.person(ada).click();
    await chooser.try("wrong password");
    await expect(chooser.problem).toBeVisible();
  }
}

test("a wrong password is told, the fourth try waits, and the right one opens", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation } = deskPages(page, "en");
  await chooser.person(ada).click();
  for (let i = 0; i < 3; i++) {
    await chooser.try(`wrong ${i}`);
    await expect(chooser.problem).toHaveText(/Wrong password/u);
    await expect(chooser.password).toBeFocused();
  }
  await chooser.try(samplePassword);
  await expect(chooser.problem).toHaveText(/Wait a moment/u);
  await expect(chooser.submit).toBeDisabled();
  await expect(page.getByText(/Try again in 1 second/u)).toBeVisible();
  await expect(chooser.submit).toBeEnabled();
  await expect(chooser.problem).toBeHidden();
  await chooser.try(samplePassword);
  await expect(navigation.person(ada)).toBeVisible();
});

test("ten wrong passwords lock somebody out until an administrator lets them in", async ({ page, intray }) => {
  test.slow();
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, admin, words } = deskPages(page, "en");
  await fail(page, intray, 10);
  await page.reload();
  await chooser.person(ada).click();
  await chooser.try(samplePassword);
  await expect(chooser.problem).toHaveText(/Locked/u);
  await chooser.back.click();
  await chooser.choose(grace.displayName);
  const person = await admin.openPerson(ada);
  await person.getByRole("button", { name: words.t("people.unlock") }).click();
  await expect(person.getByRole("button", { name: words.t("people.unlock") })).toBeHidden();
  await navigation.leave(grace.displayName);
  await chooser.choose(ada);
  await expect(navigation.person(ada)).toBeVisible();
});

test("a locked window shows nothing of the desk and keeps what was typed", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, start, lock } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openStart();
  const form = await start.choose(helloWorld.en.flow);
  await form.text(helloWorld.en.text).fill("Half a sent");
  await page.keyboard.press("Control+l");
  await expect(lock.heading).toBeVisible();
  await expect(navigation.nav).toBeHidden();
  await expect(form.text(helloWorld.en.text)).toBeHidden();
  await expect(page.getByText("Half a sent")).toBeHidden();
  await expect(lock.password).toBeFocused();
  await lock.unlock("wrong password");
  await expect(lock.problem).toHaveText(/Wrong password/u);
  await lock.unlock(samplePassword);
  await expect(form.text(helloWorld.en.text)).toHaveValue("Half a sent");
  await form.text(helloWorld.en.text).fill("Half a sentence");
  await start.submit.click();
  await expect(deskPages(page, "en").process.heading).toBeVisible();
});

test("a dialog that is open when the window locks is out of sight, and there again afterwards", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, lock, words } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.person(ada).click();
  await page.getByRole("menuitem", { name: words.t("person.change-password") }).click();
  await page.getByLabel(words.t("password.next"), { exact: true }).fill("half a pass");
  await page.keyboard.press("Control+l");
  await expect(lock.heading).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await lock.unlock(samplePassword);
  await expect(page.getByLabel(words.t("password.next"), { exact: true })).toHaveValue("half a pass");
});

test("somebody else can sign in at a locked window, and finds nothing of the first", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, start, lock } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openStart();
  const form = await start.choose(helloWorld.en.flow);
  await form.text(helloWorld.en.text).fill("Ada's own");
  await page.keyboard.press("Control+l");
  await lock.switchPerson.click();
  await chooser.choose(ben);
  await navigation.openStart();
  await expect((await start.choose(helloWorld.en.flow)).text(helloWorld.en.text)).toHaveValue("");
});

test("the window locks by itself when nobody is there, and with the system's screen", async ({ page, intray }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, settings, lock, words } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openSettings();
  const minutes = page.getByRole("combobox", { name: words.t("settings.lock-label") });
  await expect(minutes).toHaveValue("15");
  await minutes.selectOption("30");
  await pass(intray, 29 * 60_000);
  await minutes.selectOption("60");
  await expect(settings.heading).toBeVisible();
  await minutes.selectOption("5");
  await expect(lock.heading).toBeVisible();
  await lock.unlock(samplePassword);
  await expect(settings.heading).toBeVisible();
  await intray.app.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await expect(lock.heading).toBeVisible();
  await lock.unlock(samplePassword);
  await minutes.selectOption("null");
  await intray.app.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await expect(settings.heading).toBeVisible();
});

test("the menu locks, too", async ({ page, intray }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, lock } = deskPages(page, "en");
  const lockItem = () =>
    intray.app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.items[0]?.submenu?.items.find(({ label }) => label === "Lock");
      const { enabled } = item ?? {};
      if (enabled === true) item?.click();
      return enabled;
    });
  expect(await lockItem()).toBe(false);
  await chooser.choose(ada);
  await expect(navigation.nav).toBeVisible();
  expect(await lockItem()).toBe(true);
  await expect(lock.heading).toBeVisible();
});

test("people change their own password with the present one", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, words } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.person(ada).click();
  await page.getByRole("menuitem", { name: words.t("person.change-password") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.t("password.present"), { exact: true }).fill("not this one");
  await dialog.getByLabel(words.t("password.next"), { exact: true }).fill("a brand new one");
  await dialog.getByLabel(words.t("password.repeat")).fill("a brand new one");
  await dialog.getByRole("button", { name: words.t("password.save") }).click();
  await expect(dialog.getByRole("alert")).toHaveText(/current password is wrong/u);
  await dialog.getByLabel(words.t("password.present"), { exact: true }).fill(samplePassword);
  await dialog.getByRole("button", { name: words.t("password.save") }).click();
  await expect(dialog).toBeHidden();
  await navigation.leave(ada);
  await chooser.choose(ada, "a brand new one");
  await expect(navigation.person(ada)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`signing in and locking can be done by everybody, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language: "de", colorScheme });
    const { chooser, navigation, lock, settings, words } = deskPages(page, "de");
    const check = createScreenCheck(page);
    await check.screen(`people-${colorScheme}`);
    await chooser.person(ada).click();
    await chooser.try("falsch");
    await expect(chooser.problem).toBeVisible();
    await check.screen(`wrong-password-${colorScheme}`);
    for (let i = 0; i < 3; i++) await chooser.try("falsch");
    await expect(chooser.submit).toBeDisabled();
    await check.screen(`slowed-${colorScheme}`);
    await expect(chooser.submit).toBeEnabled();
    await chooser.try(samplePassword);
    await expect(navigation.nav).toBeVisible();
    await navigation.person(ada).click();
    await check.screen(`person-menu-${colorScheme}`);
    await page.getByRole("menuitem", { name: words.t("person.change-password") }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await check.screen(`change-password-${colorScheme}`);
    await page.keyboard.press("Escape");
    await navigation.openSettings();
    await expect(settings.heading).toBeVisible();
    await check.screen(`settings-${colorScheme}`);
    await page.keyboard.press("Control+l");
    await expect(lock.heading).toBeVisible();
    await check.screen(`locked-${colorScheme}`);
    check.expectNone();
  });
}
