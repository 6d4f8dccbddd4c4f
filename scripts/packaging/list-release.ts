import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { folderSize } from "../bundle/folder-size.ts";
import { projectFolder } from "../setup/folders.mjs";

/** Prints what lies in release/, with sizes. */
export async function listRelease(): Promise<void> {
  const release = join(projectFolder, "release");
  const entries = await readdir(release, { withFileTypes: true });
  for (const entry of entries.filter(({ name }) => !name.startsWith("builder-"))) {
    const path = join(release, entry.name);
    const bytes = entry.isDirectory() ? await folderSize(path) : (await stat(path)).size;
    const megabytes = bytes / 1e6;
    console.log(`${megabytes.toFixed(1).padStart(7)} MB  release/${entry.name}${entry.isDirectory() ? "/" : ""}`);
  }
}
