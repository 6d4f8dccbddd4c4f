import { defineConfig } from "playwright/test";

/** One window at a time: focus, the keyboard and the screen are shared by all. */
export default defineConfig({
  testDir: "specs",
  outputDir: "../../test-results/e2e",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
});
