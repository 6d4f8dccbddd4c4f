import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FlowError, protectLikeFolder } from "../engine/index.ts";
import { replaceFile } from "./data/replace-file.ts";

/** Remembers in a file, beside the records, which version of Intray worked on them last, and whose they are. */
export interface LastVersion {
  /** Whether another version than this one ran last; false when none is known to have run. */
  readonly isOther: boolean;
  /** From now on it is this one, and the records are this office's. Throws `storage.unavailable`. */
  remember(office: string | null): void;
}

/** Where it is remembered of a database. */
export function lastVersionFile(database: string): string {
  return join(dirname(database), "last-version");
}

export function lastVersion(file: string, version: string): LastVersion {
  const last = read(file);
  return {
    isOther: last.version !== null && last.version !== version,
    remember(office) {
      if (last.version === version && last.office === office) return;
      try {
        replaceFile(file, `${[version, ...(office === null ? [] : [office])].join("\n")}\n`);
        protectLikeFolder(file);
      } catch (error) {
        const message = `Which version of Intray ran last can't be noted in ${file}: ${error instanceof Error ? error.message : String(error)}`;
        throw new FlowError("storage.unavailable", message, { file }, { cause: error });
      }
    },
  };
}

/** The office whose records were worked on last; null when none is known. */
export function lastOffice(file: string): string | null {
  return read(file).office;
}

/** The version, and on a line of its own the office: earlier versions didn't remember that. */
function read(file: string): { readonly version: string | null; readonly office: string | null } {
  try {
    const [version = null, office = null] = readFileSync(file, "utf8").trim().split("\n");
    return { version, office };
  } catch {
    return { version: null, office: null }; // a first start, or a version that didn't remember yet
  }
}
