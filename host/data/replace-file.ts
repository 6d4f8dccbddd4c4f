import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";

const disk = { openSync, writeSync, fsyncSync, closeSync, renameSync };

/**
 * Writes beside the file and renames: after a crash, or a power cut, there is the old file or the new one. Only its
 * owner may read it.
 */
export function replaceFile(file: string, text: string, fs: typeof disk = disk): void {
  const beside = `${file}.new`;
  const opened = fs.openSync(beside, "w", 0o600);
  try {
    fs.writeSync(opened, text);
    // a rename can reach the disk before the text does
    fs.fsyncSync(opened);
  } finally {
    fs.closeSync(opened);
  }
  fs.renameSync(beside, file);
}
