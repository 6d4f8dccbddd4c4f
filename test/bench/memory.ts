import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { against, say } from "./report.ts";

/** What an engine that waits takes in memory, in a process of its own. */
export function measureMemory(file: string): void {
  const script = join(import.meta.dirname, "idle-engine.ts");
  const told = execFileSync(process.execPath, ["--expose-gc", script, file], { encoding: "utf8" });
  const { before, after } = JSON.parse(told) as { before: number; after: number };
  const mega = (bytes: number) => (bytes / 1_048_576).toFixed(0);
  say(
    `Memory: an idle engine on that file of ${mega(statSync(file).size)} MB, after a page of each list and a collection.`,
  );
  say(`  ${mega(after - before)} MB for the engine, ${mega(after)} MB for the whole process with Node itself`);
  say(`    ${against("under 100 MB", after - before < 100 * 1_048_576)}`);
}
