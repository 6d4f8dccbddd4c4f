import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../setup/folders.mjs";
import { npmCommand } from "../setup/packages.mjs";
import { handOver } from "../setup/run-command.mjs";
import type { TestStep } from "./steps.ts";
import { readTally, stepTotals, tallyVariable, type Totals } from "./tally.ts";

export type Outcome = Totals & { readonly seconds: number; readonly output: string };

/**
 * Runs a step to its end and never throws for what happens in it; files it needs go to the scratch folder. A step that is
 * cut off counts what passed until then, and one failure. There is no limit over a whole step: each test has its own, and
 * no slow machine is taken for one that hangs.
 */
export async function runStep({ script, noting }: TestStep, scratch: string): Promise<Outcome> {
  const start = performance.now();
  const name = script.replaceAll(":", "-");
  const tally = join(scratch, `${name}.tally`);
  const outputFile = join(scratch, `${name}.txt`);
  const output = await open(outputFile, "w");
  const status = await handOver([...npmCommand(), "run", "--silent", script, ...(noting ? ["--", ...noting] : [])], {
    cwd: projectFolder,
    env: { ...process.env, [tallyVariable]: tally },
    stdio: ["ignore", output.fd, output.fd],
  });
  await output.close();
  const counted = noting ? await readTally(tally) : { passed: status === 0 ? 1 : 0, failed: 0 };
  const seconds = (performance.now() - start) / 1000;
  return { ...stepTotals(status === 0, counted), seconds, output: await readFile(outputFile, "utf8") };
}
