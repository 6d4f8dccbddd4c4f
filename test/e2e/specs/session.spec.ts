import { expect, type Page } from "playwright/test";
import { openEngine } from "../../../engine/index.ts";
import { flows, specimens } from "../../../flows/index.ts";
import { callMain, type Intray, type Profile, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";
import { grace, samplePassword } from "../pages/people.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

/** Lets time pass for main, in milliseconds: the clock that nobody can set, and how long nobody has touched the machine. */
async function pass({ app }: Pick<Intray, "app">, milliseconds: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, milliseconds) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + milliseconds;
    powerMonitor.getSystemIdleTime = () => milliseconds / 1_000;
  }, milliseconds);
}

/** Wrong passwords for Ada, each when it is allowed again. */
async function fail(page: Page, intray: Intray, times: number): Promise<void> {
  const { chooser } = deskPages(page, "en");
  await chooser.pick(ada);
  for (let i = 0; i < times; i++) {
    await pass(intray, 61_000);
    // the window's own countdown knows nothing of main's clock
    await page.reload();
    await chooser.pick(ada);
    await chooser.try("wrong password");
    await expect(chooser.problem).toBeVisible();
  }
}

/** What Grace gives people as a password. */
const given = "a password from Grace's list";

/** Grace sets somebody's password, as at another account of the machine. */
async function setPassword({ databaseFile }: Profile, name: string, password: string): Promise<void> {
  const engine = openEngine({ file: databaseFile, flows: [...flows, ...specimens] });
  const idOf = (name: string) => engine.people.findByName(name)?.id ?? 0;
  await engine.as(idOf(grace.name)).people.resetPassword(idOf(name), password);
  engine.close();
}

test("a wrong password is told, the fourth try waits, and the right one opens", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation } = deskPages(page, "en");
  await chooser.pick(ada);
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

test("nobody is listed before they were here: a name is typed, and the last three stay", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation } = deskPages(page, "en");
  const names = page.getByRole("listitem").getByRole("button");
  await expect(chooser.heading).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Your name" })).toBeFocused();
  await expect(names).toHaveCount(0);
  await page.keyboard.type("frank");
  await expect(chooser.person(ben)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(chooser.password).toBeFocused();
  await chooser.choose(ben);
  await navigation.leave(ben);
  // one who was here: the password at once
  await expect(chooser.password).toBeFocused();
  await expect(page.getByRole("form", { name: /Ben/u })).toBeVisible();
  await chooser.choose(ada);
  await navigation.leave(ada);
  await expect(page.getByRole("form", { name: /Ada/u })).toBeVisible();
  await expect(chooser.person(ben)).toBeVisible();
});

test("ten wrong passwords lock somebody out until an administrator lets them in", async ({ page, intray }) => {
  test.slow();
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, admin, words } = deskPages(page, "en");
  await fail(page, intray, 10);
  await page.reload();
  await chooser.pick(ada);
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
  await chooser.choose(grace.displayName);
  await navigation.openSettings();
  const minutes = page.getByRole("combobox", { name: words.t("settings.lock-label") });
  await expect(minutes).toHaveValue("15");
  await minutes.selectOption("30");
  await pass(intray, 29 * 60_000);
  await minutes.selectOption("60");
  await expect(settings.heading).toBeVisible();
  await minutes.selectOption("5");
  await expect(lock.heading).toBeVisible();
  await lock.unlock(grace.password);
  await expect(settings.heading).toBeVisible();
  await intray.app.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await expect(lock.heading).toBeVisible();
  await lock.unlock(grace.password);
  await minutes.selectOption("null");
  await intray.app.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await expect(settings.heading).toBeVisible();
});

test("who doesn't administer can only have the window lock sooner", async ({ page }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, words } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openSettings();
  const minutes = page.getByRole("combobox", { name: words.t("settings.lock-label") });
  await expect(minutes.getByRole("option")).toHaveText(["1 minute", "5 minutes", "10 minutes", "15 minutes"]);
  await expect(page.getByText("Your administrator allows at most 15 minutes")).toBeVisible();
  await minutes.selectOption("5");
  expect(await callMain(page, "settings.set", { lockAfterMinutes: null })).toMatchObject({
    ok: false,
    error: { code: "settings.administrators-only" },
  });
  await expect(minutes).toHaveValue("5");
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

test("a password that an administrator set opens nothing but the way to one's own", async ({ page, profile }) => {
  await setPassword(profile, "ada", given);
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, lock, temporaryPassword } = deskPages(page, "en");
  await chooser.choose(ada, given);
  await expect(temporaryPassword.heading).toBeVisible();
  await expect(page.getByText(`${grace.displayName} set your password on`)).toBeVisible();
  await expect(temporaryPassword.present(grace.displayName)).toBeFocused();
  expect(await callMain(page, "taskList.count")).toMatchObject({ ok: false, error: { code: "password.temporary" } });

  // it stays so when the page begins anew, and behind the lock
  await page.reload();
  await expect(temporaryPassword.heading).toBeVisible();
  await page.keyboard.press("Control+l");
  await lock.unlock(given);

  for (const [next, problem] of [
    [given, /This is the current password/u],
    ["Password2026!", /too common/u],
    ["ada-lovelace", /little more than a name/u],
  ] as const) {
    await temporaryPassword.choose(grace.displayName, given, next);
    await expect(temporaryPassword.problem).toHaveText(problem);
  }
  await temporaryPassword.leave.click();
  await chooser.choose(ada, given);
  await temporaryPassword.choose(grace.displayName, given, "a brand new one");
  await expect(navigation.nav).toBeVisible();
  await navigation.leave(ada);
  await chooser.choose(ada, "a brand new one");
  await expect(navigation.nav).toBeVisible();
  await navigation.person(ada).click();
  await page.getByRole("menuitem", { name: "Change password" }).click();
  await expect(page.getByRole("dialog")).toContainText(`${grace.displayName} last set your password on`);
});

test("who gets another password meanwhile is signed out, and reads why", async ({ page, profile }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation } = deskPages(page, "en");
  await chooser.choose(ada);
  await expect(navigation.nav).toBeVisible();
  await setPassword(profile, "ada", given);
  await navigation.open("queue");
  await expect(chooser.heading).toBeVisible();
  const sentence = page.getByText("Ada Lovelace was signed out: an administrator has set a new password.");
  await expect(sentence).toBeVisible();
  await chooser.choose(ben);
  await navigation.leave(ben);
  await expect(chooser.heading).toBeVisible();
  await expect(sentence).toBeHidden();
});

for (const [language, colorScheme] of [
  ["en", "light"],
  ["de", "dark"],
] as const) {
  test(`choosing a password of one's own can be done by everybody, in ${language} and ${colorScheme}`, async ({
    page,
    profile,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language, colorScheme });
    const { chooser, navigation, temporaryPassword, words } = deskPages(page, language);
    const check = createScreenCheck(page);
    await chooser.choose(ada);
    await expect(navigation.nav).toBeVisible();
    await setPassword(profile, "ada", given);
    await navigation.open("queue");
    await expect(page.getByText(words.t("session.ended-reset", { name: "Ada Lovelace" }))).toBeVisible();
    await check.screen(`signed-out-${colorScheme}`);
    await chooser.choose(ada, given);
    await expect(temporaryPassword.heading).toBeVisible();
    await check.screen(`temporary-password-${colorScheme}`);
    await temporaryPassword.choose(grace.displayName, given, "ada-lovelace");
    await expect(temporaryPassword.problem).toHaveText(words.t("error.password.personal"));
    await check.screen(`refused-password-${colorScheme}`);
    // by the keyboard alone
    for (const field of [temporaryPassword.next, temporaryPassword.repeated]) await field.fill("");
    await temporaryPassword.present(grace.displayName).focus();
    for (const typed of [given, "a brand new one", "a brand new one"]) {
      await page.keyboard.press("Control+a");
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(navigation.nav).toBeVisible();
    await navigation.person(ada).click();
    await page.getByRole("menuitem", { name: words.t("person.change-password") }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await check.screen(`change-password-after-${colorScheme}`);
    await page.keyboard.press("Escape");
    await navigation.openSettings();
    await check.screen(`settings-limited-${colorScheme}`);
    check.expectNone();
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`signing in and locking can be done by everybody, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language: "de", colorScheme });
    const { chooser, navigation, lock, settings, words } = deskPages(page, "de");
    const check = createScreenCheck(page);
    await check.screen(`people-${colorScheme}`);
    await chooser.pick(ada);
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
