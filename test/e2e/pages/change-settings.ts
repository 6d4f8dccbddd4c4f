import type { Page } from "playwright/test";
import type { Input } from "../../../contract/channels.ts";
import type { IntrayBridge } from "../../../contract/bridge.ts";

/**
 * Changes what is usual at this machine, as another window would: the page has to follow by itself. Whoever is signed in
 * forgets what they chose otherwise.
 */
export async function changeSettings(page: Page, settings: Input<"settings.set">): Promise<void> {
  // every screen has a heading: once it is there, the window is ready
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.evaluate(async (wanted) => {
    const { intray } = globalThis as unknown as { readonly intray: IntrayBridge };
    await intray.invoke("settings.set", wanted);
    await intray.invoke("preferences.set", { language: null, colorScheme: null, density: null });
  }, settings);
}
