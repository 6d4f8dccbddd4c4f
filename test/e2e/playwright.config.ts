import { defineConfig } from "playwright/test";

/**
 * One window at a time: focus, the keyboard and the screen are shared by all. Limits are for tests that hang: a machine ten
 * times slower than usual meets them.
 */
export default defineConfig({
  testDir: "specs",
  outputDir: "../../test-results/e2e",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
});
