import { explain, runScript } from "./setup/say.mjs";
import { runStages } from "./testing/run-stages.ts";
import { checks } from "./testing/steps.ts";

/** What is looked at before every commit: format, types, rules and unit tests, side by side. */
await runScript(async () => {
  const total = { passed: 0, failed: 0 };
  try {
    await runStages([checks], total);
  } catch (error) {
    explain(error);
    total.failed += 1;
  }
  return total.failed === 0 ? 0 : 1;
});
