import { join } from "node:path";
import type { Electron } from "../setup/any-electron.ts";
import { projectFolder } from "../setup/folders.mjs";
import { needsCompiledAddon } from "../setup/sqlite-addon.ts";

const addonFolder = "node_modules/better-sqlite3";

/** The release configuration with another Electron, and the addon that fits it; tests may look into what is made. */
export function trialConfig(electron: Electron) {
  return {
    extends: join(projectFolder, "electron-builder.yml"),
    electronDist: electron.folder,
    electronVersion: electron.version,
    extraMetadata: { forTryingOut: true },
    afterPack: join(import.meta.dirname, "remove-loader.mjs"),
    ...(needsCompiledAddon(electron.version) && {
      files: [`!${addonFolder}/prebuilds/**`, `${addonFolder}/build/Release/better_sqlite3.node`],
    }),
  };
}
