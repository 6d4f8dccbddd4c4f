import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../setup/folders.mjs";

/** Prints what lies in release/, with sizes. */
export async function listRelease(): Promise<void> {
  const release = join(projectFolder, "release");
  const entries = await readdir(release, { withFileTypes: true });
  for (const entry of entries.filter(({ name }) => !name.startsWith("builder-"))) {
    const megabytes = (await sizeOf(join(release, entry.name))) / 1e6;
    console.log(`${megabytes.toFixed(1).padStart(7)} MB  release/${entry.name}${entry.isDirectory() ? "/" : ""}`);
  }
}

async function sizeOf(path: string): Promise<number> {
  const own = await stat(path);
  if (!own.isDirectory()) return own.size;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
