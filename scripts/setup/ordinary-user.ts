import { chown, lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRoot } from "./folders.mjs";

/** Debian's `nobody`: Electron refuses to run as root with its sandbox, and the sandbox stays on. */
const id = 65534;

/** What root puts before a command so that an ordinary user runs it; nothing for anyone else. */
export const asOrdinaryUser: readonly string[] = isRoot
  ? ["setpriv", `--reuid=${id}`, `--regid=${id}`, "--clear-groups"]
  : [];

/** Makes a home for one run, and what must not lead to another's. */
export async function makeHome(): Promise<{ env: NodeJS.ProcessEnv; remove: () => Promise<void> }> {
  if (!isRoot) return { env: {}, remove: async () => {} };
  const home = await mkdtemp(join(tmpdir(), "intray-home-"));
  await chown(home, id, id);
  // What a stopped program leaves among the temporary files goes with the home.
  const env = {
    HOME: home,
    TMPDIR: home,
    XDG_CACHE_HOME: undefined,
    XDG_CONFIG_HOME: undefined,
    XDG_RUNTIME_DIR: undefined,
  };
  return { env, remove: () => rm(home, { recursive: true, force: true }) };
}

/** Makes a folder that the ordinary user may write to, with all that is in it. */
export async function makeWritable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (isRoot) await giveTo(folder, id);
}

async function giveTo(path: string, owner: number): Promise<void> {
  await chown(path, owner, owner);
  if (!(await lstat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await giveTo(join(path, name), owner);
}
