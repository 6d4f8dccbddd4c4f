import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureForms } from "./forms.ts";
import { measureLists } from "./lists.ts";

/**
 * Prints how fast the window is, in a real Electron: `npm run bench:window`; `-- --quick` takes a smaller file.
 * Without a graphics card the frames are drawn by the processor, which a real machine does better.
 */
const folder = mkdtempSync(join(tmpdir(), "intray-bench-window-"));
try {
  await measureLists(join(folder, "lists"), process.argv.includes("--quick") ? 5_000 : 100_000);
  await measureForms(join(folder, "forms"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
