import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** `npm run slow` is `vitest run --mode slow`: random walks and kills go on for longer. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    environment: "node",
    restoreMocks: true,
    // no test leaves anything behind in a module, so that each is read once for all files
    isolate: false,
    // for tests that hang; a machine ten times slower than usual is no failure
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // all processors: one is left idle otherwise, which on a small machine is half of it
    maxWorkers: "100%",
    env: {
      RANDOM_RUNS: mode === "slow" ? "many" : "few",
      TMPDIR: scratchFolder(),
      // processes that tests start compile the sources once
      NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/compiled"),
    },
  },
}));

/** In memory where there is room, so that no test waits for the disk. What is lost without power is not tested here. */
function scratchFolder(): string {
  const memory = "/dev/shm";
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 2 ** 30 ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
