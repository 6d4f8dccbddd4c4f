import { appendFile } from "node:fs/promises";
import { join } from "node:path";

/** Gives the stand-in for Electron's program on Windows the fuses that a real one has, before they are turned. */
export async function afterPack(/** @type {any} */ { appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName !== "win32") return;
  const { fuseWire } = await import("./stand-in-electron.ts");
  await appendFile(join(appOutDir, `${packager.platformSpecificBuildOptions.executableName}.exe`), fuseWire);
}
