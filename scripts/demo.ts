import { join } from "node:path";
import { SetupProblem, runScript } from "./setup/say.mjs";

/**
 * The guided demo: the real Intray lives through one process, told on the terminal and kept as pictures in
 * INTRAY_DEMO_DIR, or `demo`. Needs the built application; `npm start` runs it where there is no display.
 */
await runScript(async () => {
  const repository = join(import.meta.dirname, "..");
  // by address, because no program of this folder is compiled together with the tests
  const demo: { runDemo(repository: string): Promise<void> } = await import(
    new URL("../test/e2e/story/index.ts", import.meta.url).href
  );
  try {
    await demo.runDemo(repository);
  } catch (error) {
    throw new SetupProblem(
      `the demo stopped after the last sentence above:\n${String(error)}\n` +
        "Try again; if it stops there again, find the cause with: npm run e2e",
    );
  }
});
