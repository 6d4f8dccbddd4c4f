import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../setup/folders.mjs";
import { npmCommand } from "../setup/packages.mjs";
import { handOver } from "../setup/run-command.mjs";
import type { Step } from "./steps.ts";
import { stepTotals, type Totals } from "./totals.ts";

/** No step takes nearly as long; one that hangs is ended, so that the others are still reported. */
const longestStep = 20 * 60_000;

export type Outcome = Totals & { readonly seconds: number; readonly output: string };

/** Runs a step to its end and never throws for what happens in it; files it needs go to the scratch folder. */
export async function runStep({ script, report }: Step, scratch: string): Promise<Outcome> {
  const start = performance.now();
  const reportFile = join(scratch, `${script}.json`);
  const outputFile = join(scratch, `${script}.txt`);
  const output = await open(outputFile, "w");
  const args = report ? ["--", ...report.args(reportFile)] : [];
  const status = await handOver([...npmCommand(), "run", "--silent", script, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...report?.env(reportFile) },
    stdio: ["ignore", output.fd, output.fd],
    timeout: longestStep,
  });
  await output.close();
  const counted = report ? await readTotals(reportFile, report.totals) : { passed: status === 0 ? 1 : 0, failed: 0 };
  const seconds = (performance.now() - start) / 1000;
  return { ...stepTotals(status === 0, counted), seconds, output: await readFile(outputFile, "utf8") };
}

async function readTotals(file: string, totals: (report: unknown) => Totals): Promise<Totals | null> {
  try {
    return totals(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}
