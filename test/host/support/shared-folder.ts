import { chmodSync, statSync } from "node:fs";
import { temporaryFolder } from "./temporary-folder.ts";

/** A folder with the rights that an administrator gives to one that accounts share. */
export function sharedFolder(mode = 0o2770): string {
  const folder = temporaryFolder();
  chmodSync(folder, mode);
  return folder;
}

/** The rights of a file, as `chmod` writes them. */
export function rightsOf(path: string): string {
  return (statSync(path).mode & 0o7777).toString(8);
}
