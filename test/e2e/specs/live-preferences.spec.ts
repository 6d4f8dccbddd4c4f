import { expect } from "playwright/test";
import { test } from "../harness/index.ts";

test("the window really runs with the preferences that keep a page in its place", async ({ app, page }) => {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // not in Electron's types, and the only way to ask
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    }),
  );
  expect(preferences).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      disableBlinkFeatures: "Auxclick",
    }),
  ]);
});
