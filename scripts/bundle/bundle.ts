import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { projectFolder } from "../setup/folders.mjs";
import { withLock } from "../setup/lock.mjs";
import { folderSize } from "./folder-size.ts";
import { type License, takeLicenses, writeLicenses } from "./licenses.ts";
import { parts } from "./parts.ts";
import { builtFrom, fingerprint, isBuilt } from "./sources.ts";

/** Builds the whole app into dist/, from nothing, and says for each part how large it is and how long it took. */
export async function bundle(): Promise<void> {
  await withLock(lockName, buildParts);
}

/** Builds the app unless dist/ is made from these very sources. INTRAY_SKIP_BUILD=1 takes dist/ as it is. */
export async function bundleWhenStale(): Promise<void> {
  if (process.env["INTRAY_SKIP_BUILD"]) return;
  await withLock(lockName, async () => {
    if (!(await isBuilt())) await buildParts();
  });
}

const lockName = `dist ${projectFolder}`;

async function buildParts(): Promise<void> {
  const sources = await fingerprint();
  await rm(join(projectFolder, "dist"), { recursive: true, force: true });
  const licenses: License[] = [];
  for (const { name, outDir, config } of parts()) {
    const start = performance.now();
    const before = await shippedSize(outDir);
    await build(config);
    const kilobytes = Math.round(((await shippedSize(outDir)) - before) / 1000);
    console.log(
      `built ${name.padEnd(8)} ${String(kilobytes).padStart(5)} kB ${Math.round(performance.now() - start)} ms`,
    );
    licenses.push(...(await takeLicenses(outDir)));
  }
  await writeLicenses(licenses);
  // Last, so that a build that was stopped is done again.
  await writeFile(builtFrom, sources);
}

/** Source maps are not shipped. */
function shippedSize(folder: string): Promise<number> {
  return folderSize(folder, (name) => !name.endsWith(".map"));
}
