import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** The bytes in all files of a folder that are to count; 0 when there is no such folder. */
export async function folderSize(folder: string, counts: (name: string) => boolean = () => true): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && counts(entry.name));
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
