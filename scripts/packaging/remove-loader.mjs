import { rm } from "node:fs/promises";
import { join } from "node:path";

/** Takes out of a package the stand-in for Electron's default app, which is there to start an app from its sources. */
export async function afterPack(/** @type {{ appOutDir: string }} */ { appOutDir }) {
  for (const name of [join("resources", "app"), "version"])
    await rm(join(appOutDir, name), { recursive: true, force: true });
}
