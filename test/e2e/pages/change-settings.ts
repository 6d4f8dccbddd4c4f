import type { Page } from "playwright/test";
import type { Input } from "../../../electron/ipc/contract.ts";
// brings the type of `window.intray`
import type {} from "../../../renderer/api/client.ts";

/** Changes settings as another window would: the page has to follow by itself. */
export async function changeSettings(page: Page, settings: Input<"settings.set">): Promise<void> {
  await page.evaluate((wanted) => window.intray.invoke("settings.set", wanted), settings);
}
