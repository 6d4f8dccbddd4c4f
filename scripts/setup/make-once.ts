import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { withLock } from "./lock.mjs";

/**
 * Makes a folder that is either complete or absent, and makes it once however many runs ask at the same time.
 * `fill` works in a scratch folder beside it, which is renamed at the end; what a killed run left there is cleared first.
 */
export async function makeOnce(folder: string, fill: (scratch: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await withLock(folder, async () => {
    if (existsSync(folder)) return;
    const parent = dirname(folder);
    await mkdir(parent, { recursive: true });
    const abandoned = (await readdir(parent)).filter((name) => name.startsWith(`${basename(folder)}.scratch-`));
    for (const name of abandoned) await rm(join(parent, name), { recursive: true, force: true });

    const scratch = `${folder}.scratch-${process.pid}`;
    try {
      await mkdir(scratch);
      await fill(scratch);
      await rename(scratch, folder);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
}
