import { chmodSync, mkdirSync, statSync } from "node:fs";

/** Makes a folder, if it isn't there, which may be read and written by those who may read and write another one. */
export function makeFolderLike(model: string, folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) === undefined) return;
  // what comes along from the folder around it, and what an account takes off as a rule, is different on every system
  if (process.platform !== "win32") chmodSync(folder, statSync(model).mode & 0o7777);
}
