import { writeFile } from "node:fs/promises";
import { expect, type Page } from "playwright/test";
import { callMain, seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";

/** How often the page got as far as the dialog for printing, when it asked for it once. */
function triesToPrint(page: Page): Promise<number> {
  return page.evaluate(() => {
    let tries = 0;
    // the listener comes before the dialog, which would wait for somebody
    window.addEventListener("beforeprint", () => (tries += 1), { once: true });
    window.print();
    return tries;
  });
}

test("what the policy forbids is neither offered nor done", async ({ profile, problems, launch }) => {
  problems.expect(/Ignored call to 'print\(\)'/u);
  await seed(profile, (engine) => writeMessages(engine, ["First"]));
  await writeFile(profile.policyFile, JSON.stringify({ forbid: ["export", "files", "print"] }));
  const { page } = await launch();
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, process, words } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.nav.getByRole("link", { name: "Processes" }).click();
  await page.getByText("First").first().click();
  await expect(process.heading).toContainText("First");
  await expect(page.getByRole("button", { name: words.t("export.title") })).toBeHidden();
  expect(await callMain(page, "export.save", { exportId: 1, format: "json", of: { processIds: [1] } })).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
  expect(await triesToPrint(page)).toBe(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words.t("keys.print"));
  await expect(page.getByRole("option", { name: words.t("keys.print") })).toBeHidden();
});
