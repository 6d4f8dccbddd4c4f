import { explain, runScript } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.ts";
import { runStages } from "./testing/run-stages.ts";
import { stages } from "./testing/steps.ts";

/**
 * Sets everything up, runs every check whatever the others did, and prints the totals as its last line.
 * The exit code is 1 when anything failed; a run that could not be finished counts as one more failure.
 */
await runScript(async () => {
  const total = { passed: 0, failed: 0 };
  try {
    await setUp({ virtualScreen: true });
    await runStages(stages, total);
  } catch (error) {
    explain(error);
    total.failed += 1;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
