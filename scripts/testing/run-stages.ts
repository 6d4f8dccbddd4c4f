import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWritable } from "../setup/ordinary-user.ts";
import { SetupProblem } from "../setup/say.mjs";
import { runStep } from "./run-step.ts";
import type { Stage, TestStep } from "./steps.ts";
import type { Totals } from "./tally.ts";

/** How much of a failed step's output is shown: its end, where the failures are summed up. */
const shownLines = 200;

let isStopped = false;

/**
 * Runs every step whatever the others did, and tells of each when it ends. What has come of them so far is in `total`,
 * also when it throws a `SetupProblem` because somebody stopped it.
 */
export async function runStages(stages: readonly Stage[], total: { passed: number; failed: number }): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (isStopped = true));
  const scratch = await mkdtemp(join(tmpdir(), "intray-test-"));
  try {
    await makeWritable(scratch);
    for (const lanes of stages) {
      await Promise.all(
        lanes.map(async (lane) => {
          for (const step of lane) {
            if (isStopped) return;
            const { passed, failed } = await told(step, scratch);
            total.passed += passed;
            total.failed += failed;
          }
        }),
      );
      if (isStopped) throw new SetupProblem("stopped before everything was checked; for the rest run it again");
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function told(step: TestStep, scratch: string): Promise<Totals> {
  const { passed, failed, seconds, output } = await runStep(step, scratch);
  if (failed > 0) console.log(`\n${output.trimEnd().split("\n").slice(-shownLines).join("\n")}\n`);
  const mark = failed > 0 ? "✗" : "✓";
  console.log(
    `${mark} ${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`,
  );
  return { passed, failed };
}
