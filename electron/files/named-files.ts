import { statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The files among the words of a command line, each once. `folder`: where relative paths begin. */
export function namedFiles(args: readonly string[], folder: string): readonly string[] {
  const paths = args.flatMap((arg) => pathOf(arg, folder) ?? []);
  return [...new Set(paths)].filter((path) => sizeOf(path) !== null);
}

/** In bytes; null when there is no such file. */
export function sizeOf(path: string): number | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true ? found.size : null;
  } catch {
    return null; // in a folder that is closed to us
  }
}

/** What a word names; null for switches and for addresses of other things than files. */
function pathOf(arg: string, folder: string): string | null {
  if (arg === "" || arg.startsWith("-")) return null;
  if (/^file:/iu.test(arg)) return pathOfUrl(arg);
  // a drive is one letter, the scheme of an address more
  return /^[a-z][a-z\d+.-]+:/iu.test(arg) ? null : resolve(folder, arg);
}

function pathOfUrl(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null; // on another machine, or no address at all
  }
}
