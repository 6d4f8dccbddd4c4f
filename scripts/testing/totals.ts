import { z } from "zod";

export type Totals = { readonly passed: number; readonly failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

export function vitestTotals(report: unknown): Totals {
  const { numPassedTests, numFailedTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** A test that passed at the second attempt has passed. */
export function playwrightTotals(report: unknown): Totals {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return { passed: expected + flaky, failed: unexpected };
}

/**
 * What a step contributes: its runner's own numbers, corrected where they are too kind. A step that failed without a
 * failed test, that left no readable report, or in which nothing ran counts as one failure.
 */
export function stepTotals(succeeded: boolean, counted: Totals | null): Totals {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const isSound = succeeded ? failed === 0 && passed > 0 : failed > 0;
  return isSound ? { passed, failed } : { passed, failed: failed + 1 };
}
