import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Electron } from "./any-electron.ts";
import { projectFolder } from "./folders.mjs";
import { withLock } from "./lock.mjs";
import { run } from "./run-command.mjs";
import { say } from "./say.mjs";

const packageFolder = join(projectFolder, "node_modules", "electron");
const downloadTimeoutMs = 15 * 60_000;

/** The build that the `electron` package names, when it is unpacked. */
export function installedOfficial(): Electron | null {
  const version = packageVersion();
  const folder = join(packageFolder, "dist");
  // Its installer writes path.txt last.
  if (!existsSync(join(packageFolder, "path.txt")) || !existsSync(join(folder, "version"))) return null;
  const unpacked = readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "");
  return unpacked === version ? { origin: "official", version, folder } : null;
}

/** Downloads the build that the `electron` package names; null where it can't be reached, known within five seconds. */
export async function installOfficial(): Promise<Electron | null> {
  const version = packageVersion();
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (!(await isCached(file)) && !(await isReachable(version, file))) return null;
  return withLock(packageFolder, async () => {
    if (installedOfficial()) return installedOfficial();
    say(`downloading Electron ${version} (about 120 MB) ...`);
    try {
      await run([process.execPath, join(packageFolder, "install.js")], { timeout: downloadTimeoutMs });
    } catch (error) {
      say(`Electron ${version} could not be downloaded: ${String(error).split("\n", 1)[0]}`);
    }
    return installedOfficial();
  });
}

/** Whether Electron's own downloader has the file already, under a folder named after its address. */
async function isCached(file: string): Promise<boolean> {
  const cache = process.env["electron_config_cache"] || downloaderCache();
  const folders = await readdir(cache).catch(() => []);
  return folders.some((folder) => existsSync(join(cache, folder, file)));
}

function downloaderCache(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === "win32")
    return join(LOCALAPPDATA || join(homedir(), "AppData", "Local"), "electron", "Cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "electron");
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "electron");
}

async function isReachable(version: string, file: string): Promise<boolean> {
  const { ELECTRON_MIRROR, ELECTRON_CUSTOM_DIR, npm_config_electron_mirror } = process.env;
  const mirror =
    ELECTRON_MIRROR || npm_config_electron_mirror || "https://github.com/electron/electron/releases/download/";
  const folder = (ELECTRON_CUSTOM_DIR || "v{{ version }}").replace("{{ version }}", version);
  try {
    const answer = await fetch(`${mirror}${folder}/${file}`, { method: "HEAD", signal: AbortSignal.timeout(5000) });
    return answer.ok;
  } catch {
    return false;
  }
}

function packageVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;
}
