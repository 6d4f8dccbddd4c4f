import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    environment: "node",
    restoreMocks: true,
    // a busy machine is no failure: this is for tests that hang
    testTimeout: 60_000,
    // all processors: one is left idle otherwise, which on a small machine is half of it
    maxWorkers: "100%",
  },
});
