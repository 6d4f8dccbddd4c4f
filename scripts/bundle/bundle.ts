import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { projectFolder } from "../setup/folders.mjs";
import { parts } from "./parts.ts";
import { builtFrom, fingerprint, isBuilt } from "./sources.ts";

/** Builds the whole app into dist/, from nothing, and says for each part how large it is and how long it took. */
export async function bundle(): Promise<void> {
  const sources = await fingerprint();
  await rm(join(projectFolder, "dist"), { recursive: true, force: true });
  for (const { name, outDir, config } of parts(projectFolder)) {
    const start = performance.now();
    const before = await folderSize(outDir);
    await build(config);
    const kilobytes = Math.round(((await folderSize(outDir)) - before) / 1000);
    console.log(
      `built ${name.padEnd(8)} ${String(kilobytes).padStart(5)} kB ${Math.round(performance.now() - start)} ms`,
    );
  }
  // Last, so that a build that was stopped is done again.
  await writeFile(builtFrom, sources);
}

/** Builds the app unless dist/ is made from these very sources. INTRAY_SKIP_BUILD=1 takes dist/ as it is. */
export async function bundleWhenStale(): Promise<void> {
  if (!process.env["INTRAY_SKIP_BUILD"] && !(await isBuilt())) await bundle();
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".map"));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
