import { existsSync } from "node:fs";
import { chmod, cp, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRoot, projectFolder } from "./folders.mjs";
import { asOrdinaryUser, makeWritable } from "./ordinary-user.ts";
import { run } from "./run-command.mjs";
import { say } from "./say.mjs";

/** Where the commands write what they leave for people. */
const resultFolders = ["demo", "test-results"];
const notNeeded = new Set([".git", ...resultFolders]);

type ReadableProject = {
  readonly folder: string;
  /** Brings the results into the project and removes what was made for the run. */
  readonly finish: () => Promise<void>;
};

/**
 * The project in a folder that the ordinary user can read: its own, or a copy where that lies within somebody's private
 * folder, such as root's home.
 */
export async function openReadableProject(): Promise<ReadableProject> {
  if (!isRoot || (await isReadable())) {
    for (const name of resultFolders) await makeWritable(join(projectFolder, name));
    return { folder: projectFolder, finish: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), "intray-project-"));
  await copyProject(folder);
  for (const name of resultFolders) await makeWritable(join(folder, name));
  return {
    folder,
    finish: async () => {
      for (const name of resultFolders) await bringBack(join(folder, name), join(projectFolder, name));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One file stands for all: they are checked out, installed and built by the same user. */
async function isReadable(): Promise<boolean> {
  const readable = run([...asOrdinaryUser, "test", "-r", join(projectFolder, "package.json")]);
  return readable.then(
    () => true,
    () => false,
  );
}

async function copyProject(folder: string): Promise<void> {
  say("making a copy of the project that an ordinary user can read (some seconds) ...");
  await chmod(folder, 0o755);
  const names = (await readdir(projectFolder)).filter((name) => !notNeeded.has(name));
  const parts = names.map((name) => join(projectFolder, name));
  const { mode } = await stat(join(projectFolder, "package.json"));
  const isPrivate = (mode & 0o004) === 0;
  // Links take no space and little time, but share the permissions, and don't reach across disks.
  const linked = isPrivate ? Promise.reject() : run(["cp", "-al", ...parts, folder]);
  await linked.catch(() => run(["cp", "-a", ...parts, folder]));
  if (isPrivate) await run(["chmod", "-R", "a+rX", folder]);
}

async function bringBack(from: string, to: string): Promise<void> {
  if (!existsSync(from) || (await readdir(from)).length === 0) return;
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  say(`what was left in ${from} is now in ${to}`);
}
