import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureCatchingUp } from "./catching-up.ts";
import { measureLargeProcesses } from "./large-processes.ts";
import { measureForms } from "./forms.ts";
import { measureHistory } from "./history.ts";
import { measureHostileJobs } from "./hostile-jobs.ts";
import { measureLists } from "./lists.ts";
import { measureMemory } from "./memory.ts";
import { measureRequests } from "./requests.ts";
import { measureSearch } from "./search.ts";
import { measureTimers } from "./timers.ts";
import { measureThroughput } from "./throughput.ts";

/**
 * Prints how fast the engine is: `npm run bench`, or `npm run bench -- throughput` for one part; `--quick` takes smaller
 * files. Figures depend on the machine and on what else it does; the ratios, each taken from one run, hardly do.
 */
const words = process.argv.slice(2);
const isQuick = words.includes("--quick");
const parts = words.filter((word) => !word.startsWith("--"));
const wants = (part: string): boolean => parts.length === 0 || parts.includes(part);
const folder = mkdtempSync(join(tmpdir(), "intray-bench-"));
try {
  if (wants("throughput")) await measureThroughput(folder, isQuick ? 5 : 15);
  if (wants("large-processes")) measureLargeProcesses(isQuick ? [10, 100, 1_000] : [10, 100, 1_000, 10_000]);
  if (wants("lists")) measureMemory(measureLists(folder, isQuick ? [1_000, 10_000] : [10_000, 100_000, 1_000_000]));
  if (wants("requests")) measureRequests(folder, isQuick ? 10_000 : 100_000);
  if (wants("search")) measureSearch(folder, isQuick ? [1_000, 10_000] : [10_000, 100_000, 1_000_000]);
  if (wants("forms")) measureForms();
  if (wants("history")) measureHistory(folder, isQuick ? [5_000] : [5_000, 50_000]);
  if (wants("hostile")) await measureHostileJobs(folder, isQuick ? 50 : 200);
  if (wants("catching-up")) await measureCatchingUp(folder, isQuick ? 1_000 : 4_000);
  if (wants("timers")) await measureTimers(folder, isQuick ? 1_000 : 10_000, isQuick ? 100_000 : 1_000_000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
