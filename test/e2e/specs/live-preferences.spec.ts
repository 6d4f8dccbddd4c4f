import { expect } from "playwright/test";
import { sharedTest as test } from "../harness/index.ts";

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
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: "",
    }),
  ]);
});

test("tests drive a window whose page is locked into Chromium's sandbox", async ({ app }) => {
  expect(await app.evaluate(({ app }) => app.commandLine.hasSwitch("no-sandbox"))).toBe(false);
});

test("a middle click on a link opens no second window", async ({ app, page }) => {
  const heading = page.getByRole("heading", { level: 1 }).first();
  await heading.evaluate((element) => {
    const link = document.createElement("a");
    link.href = "/index.html";
    link.textContent = "Open me twice";
    link.addEventListener("mouseup", () => link.setAttribute("data-clicked", "yes"));
    element.append(link);
  });
  const link = page.getByRole("link", { name: "Open me twice" });
  await link.click({ button: "middle" });
  await expect(link).toHaveAttribute("data-clicked", "yes");
  await page.waitForTimeout(300);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
