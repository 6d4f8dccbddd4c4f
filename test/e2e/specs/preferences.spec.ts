import { type ElectronApplication, expect, type Page } from "playwright/test";
import { test } from "../harness/index.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben } from "../pages/hello-world.ts";

/** How the window looks and listens: its language, the menu's, colours and density. */
async function look(page: Page, app: ElectronApplication): Promise<readonly (string | undefined)[]> {
  const inPage = await page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return [lang, dataset["mantineColorScheme"], dataset["density"]];
  });
  const menu = await app.evaluate(({ Menu, nativeTheme }) => [
    Menu.getApplicationMenu()?.items[0]?.label,
    nativeTheme.themeSource,
  ]);
  return [...inPage, ...menu];
}

test("language, colours, density and keys come and go with the person, the menu's too", async ({ page, app }) => {
  const english = deskPages(page, "en");
  const german = deskPages(page, "de");
  const theirs = () => expect.poll(() => look(page, app));
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await english.chooser.choose(ada);
  await english.navigation.openSettings();
  await expect(page.getByRole("heading", { name: ada, level: 2 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "This computer", level: 2 })).toBeVisible();
  await english.settings.language("de").check();
  await german.settings.scheme("dark").check();
  await page.getByRole("radio", { name: "Kompakt" }).check();
  await page.getByRole("switch", { name: "Kürzel aus einzelnen Tasten" }).uncheck({ force: true });
  await theirs().toEqual(["de", "dark", "compact", "&Datei", "dark"]);
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await expect(german.settings.heading).toBeVisible();

  // the first screen speaks as it did, and the next person as they like
  await german.navigation.leave(ada);
  await theirs().toEqual(["de", "dark", "comfortable", "&Datei", "dark"]);
  await german.chooser.choose(ben);
  await theirs().toEqual(["en", "light", "comfortable", "&File", "system"]);
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await expect(english.list("queue").empty).toBeVisible();

  await english.navigation.leave(ben);
  await english.chooser.choose(ada);
  await theirs().toEqual(["de", "dark", "compact", "&Datei", "dark"]);
});
