import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../setup/folders.mjs";

const sourceFolders = ["engine", "flows", "contract", "host", "electron", "renderer", "scripts/bundle"];
const sourceFiles = ["package.json", "package-lock.json"];

/** Where a build leaves the fingerprint of what it was made from. */
export const builtFrom = join(projectFolder, "dist", "sources.sha256");

/** Whether dist/ was made from the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
  const last = await readFile(builtFrom, "utf8").catch(() => null);
  return last !== null && last === (await fingerprint());
}

/** Has the next start build the app from nothing: parts of dist/ are about to change by themselves. */
export function forgetBuild(): Promise<void> {
  return rm(builtFrom, { force: true });
}

/** A fingerprint of everything the app is built from. */
export async function fingerprint(project = projectFolder): Promise<string> {
  const listed = await Promise.all(sourceFolders.map((folder) => filesIn(project, folder)));
  const hash = createHash("sha256");
  for (const file of [...listed.flat().toSorted(), ...sourceFiles])
    hash.update(file).update(await readFile(join(project, file)));
  return hash.digest("hex");
}

async function filesIn(project: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1));
}
