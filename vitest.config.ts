import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    environment: "node",
    restoreMocks: true,
    // all processors: one is left idle otherwise, which on a small machine is half of it
    maxWorkers: "100%",
  },
});
