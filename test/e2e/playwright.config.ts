import { defineConfig } from "playwright/test";
import { hasOwnScreens } from "./harness/own-screen.ts";

/**
 * One window a screen: focus, the keyboard and the clipboard are shared by all on it. On Linux each worker has a screen of its
 * own. Limits are for tests that hang: a machine ten times slower than usual meets them.
 */
export default defineConfig({
  testDir: "specs",
  outputDir: "../../test-results/e2e",
  fullyParallel: true,
  workers: hasOwnScreens ? 2 : 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
});
