import { appendFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";

export type Totals = { readonly passed: number; readonly failed: number };

/** The environment variable that names the file into which reporters note how each test ended. */
export const tallyVariable = "INTRAY_TALLY";

const line = z.object({ id: z.string(), passed: z.boolean() });

/** Notes at once how a test ended, so that it counts even if the run is cut off after it. */
export function note(id: string, passed: boolean): void {
  const file = process.env[tallyVariable];
  if (file) appendFileSync(file, `${JSON.stringify({ id, passed })}\n`);
}

/** What was noted in the file; of a test that was tried several times, the last. Null when nothing was. */
export async function readTally(file: string): Promise<Totals | null> {
  const text = await readFile(file, "utf8").catch(() => "");
  const ended = new Map<string, boolean>();
  // the last line is cut off when its writer was
  for (const whole of text.split("\n").slice(0, -1)) {
    const { id, passed } = line.parse(JSON.parse(whole));
    ended.set(id, passed);
  }
  if (ended.size === 0) return null;
  const passed = [...ended.values()].filter(Boolean).length;
  return { passed, failed: ended.size - passed };
}

/**
 * What a step contributes: its runner's own numbers, corrected where they are too kind. A step that failed without a
 * failed test, that noted nothing, or in which nothing ran counts as one failure.
 */
export function stepTotals(succeeded: boolean, counted: Totals | null): Totals {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const isSound = succeeded ? failed === 0 && passed > 0 : failed > 0;
  return isSound ? { passed, failed } : { passed, failed: failed + 1 };
}
