import { type ElectronApplication, expect } from "playwright/test";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ben, helloWorld } from "../pages/hello-world.ts";

/** Chooses from the application's menu, or tells that it can't be chosen. */
function choose(app: ElectronApplication, menu: string, item: string): Promise<"chosen" | "disabled"> {
  return app.evaluate(
    ({ Menu }, [menuLabel, itemLabel]) => {
      const top = Menu.getApplicationMenu()?.items.find(({ label }) => label === menuLabel);
      const found = top?.submenu?.items.find(({ label }) => label === itemLabel);
      if (!found) throw new Error(`There is no ${menuLabel} > ${itemLabel}.`);
      if (!found.enabled) return "disabled";
      found.click();
      return "chosen";
    },
    [menu, item],
  );
}

test.beforeEach(async ({ profile }) => {
  await seed(profile, (engine) => writeMessages(engine, ["First"]));
});

test("the menu leads to screens, undoes, and sleeps while nobody is here", async ({ page, app }) => {
  await changeSettings(page, { language: "en" });
  const { chooser, list, task } = deskPages(page, "en");
  expect(await choose(app, "&View", "Queue")).toBe("disabled");
  await chooser.choose(ben);
  await expect(list("inbox").empty).toBeVisible();
  await choose(app, "&View", "Queue");
  await list("queue").choose("First");
  await task(helloWorld.en.approve).assign.click();
  await expect(task(helloWorld.en.approve).choice("Reject")).toBeVisible();
  await choose(app, "&Edit", "Undo");
  await expect(page.getByText("Undone:")).toBeVisible();

  await choose(app, "&Edit", "Filter the list");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.keyboard.type("chairs");
  await choose(app, "&Edit", "Undo");
  await expect(page.getByRole("searchbox", { name: "Search" })).not.toHaveValue("chairs");

  await choose(app, "&Help", "Keyboard shortcuts");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await choose(app, "&View", "Archive");
  await expect(page).toHaveURL(/#\/queue/u);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await choose(app, "&File", "Settings");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();

  await changeSettings(page, { language: "de" });
  await expect.poll(() => choose(app, "&Ansicht", "Vorgänge").catch(() => "not yet")).toBe("chosen");
  await expect(page.getByRole("heading", { name: "Vorgänge" })).toBeVisible();
});
