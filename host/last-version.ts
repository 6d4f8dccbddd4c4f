import { readFileSync } from "node:fs";
import { protectLikeFolder } from "../engine/index.ts";
import { replaceFile } from "./data/replace-file.ts";

/** Remembers in a file, beside the records, which version of Intray worked on them last. */
export interface LastVersion {
  /** Whether another version than this one ran last; false when none is known to have run. */
  readonly isOther: boolean;
  /** From now on it is this one. */
  remember(): void;
}

export function lastVersion(file: string, version: string): LastVersion {
  const last = read(file);
  return {
    isOther: last !== null && last !== version,
    remember() {
      if (last === version) return;
      replaceFile(file, `${version}\n`);
      protectLikeFolder(file);
    },
  };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null; // a first start, or a version that didn't remember yet
  }
}
