import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWritable } from "./setup/ordinary-user.ts";
import { explain, SetupProblem, tell } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.ts";
import { runStep } from "./testing/run-step.ts";
import { steps } from "./testing/steps.ts";

/** How much of a failed step's output is shown: its end, where the failures are summed up. */
const shownLines = 200;

let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (isStopped = true));

/**
 * Sets everything up, runs every check whatever the others did, and prints the totals as its last line.
 * The exit code is 1 when anything failed; a run that could not be finished counts as one more failure.
 */
await tell(async () => {
  const total = { passed: 0, failed: 0 };
  const scratch = await mkdtemp(join(tmpdir(), "intray-test-"));
  try {
    await makeWritable(scratch);
    await setUp({ virtualScreen: true });
    for (const step of steps) {
      if (isStopped) throw new SetupProblem("stopped before everything was checked; for the rest run: npm test");
      const { passed, failed, seconds, output } = await runStep(step, scratch);
      if (failed > 0) console.log(`\n${output.trimEnd().split("\n").slice(-shownLines).join("\n")}\n`);
      const mark = failed > 0 ? "✗" : "✓";
      console.log(
        `${mark} ${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`,
      );
      total.passed += passed;
      total.failed += failed;
    }
  } catch (error) {
    explain(error);
    total.failed += 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
