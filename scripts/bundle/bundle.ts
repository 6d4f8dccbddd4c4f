import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { projectFolder } from "../setup/folders.mjs";
import { withLock } from "../setup/lock.mjs";
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
  for (const { name, outDir, config } of parts(projectFolder)) {
    const start = performance.now();
    const before = await folderSize(outDir);
    await build(config);
    const kilobytes = Math.round(((await folderSize(outDir)) - before) / 1000);
    console.log(
      `built ${name.padEnd(8)} ${String(kilobytes).padStart(5)} kB ${Math.round(performance.now() - start)} ms`,
    );
    licenses.push(...(await takeLicenses(outDir)));
  }
  await writeLicenses(licenses);
  // Last, so that a build that was stopped is done again.
  await writeFile(builtFrom, sources);
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".map"));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
