import { homedir } from "node:os";
import { join, resolve } from "node:path";

export const projectFolder = resolve(import.meta.dirname, "..", "..");

export const isRoot = process.getuid?.() === 0;

/**
 * The folder where runtimes are kept between runs and between clones of this repository.
 * Root's lies outside root's home, because Electron then runs as a user who may not look in there.
 */
export function cacheFolder() {
  const { INTRAY_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (INTRAY_CACHE) return resolve(INTRAY_CACHE);
  if (process.platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, "intray", "cache");
  if (process.platform === "linux" && isRoot) return "/var/cache/intray";
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "intray");
}
