import { resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright/test";
import { deskPages } from "../../e2e/pages/desk-pages.ts";

const repository = resolve(import.meta.dirname, "../../..");
const password = "hello-intray";

/** The real Intray on a profile, in a window of 1280 by 800. */
export async function openWindow(profile: string): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    args: [repository, `--user-data-dir=${profile}`, "--lang=en-US"],
    chromiumSandbox: true,
  });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  return { app, page };
}

/** Ben signs in; `before` is called once his password is typed. */
export async function signIn(page: Page, before: () => void = () => undefined): Promise<void> {
  await deskPages(page, "en").chooser.pick("Ben Franklin");
  await page.getByLabel("Password", { exact: true }).fill(password);
  before();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("navigation", { name: "Navigation" }).waitFor();
}
