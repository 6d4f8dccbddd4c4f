import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

const disk = { openSync, writeFileSync, fsyncSync, closeSync, renameSync, rmSync };

/**
 * Writes beside the file and renames: after a crash, or a power cut, there is the old file or the new one. Only its
 * owner may read it.
 */
export function replaceFile(file: string, text: string, fs: typeof disk = disk): void {
  const beside = `${file}.new`;
  const opened = fs.openSync(beside, "w", 0o600);
  try {
    // all of it: a single write takes what fits on the disk, and no more
    fs.writeFileSync(opened, text);
    // a rename can reach the disk before the text does
    fs.fsyncSync(opened);
  } finally {
    fs.closeSync(opened);
  }
  try {
    fs.renameSync(beside, file);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}
