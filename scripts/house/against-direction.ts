import { matchesGlob } from "node:path";
import { bannedPackages, type Direction, directions } from "./rooms.ts";
import type { Import, SourceFile } from "./source-file.ts";

export interface WrongImport extends Import {
  readonly from: string;
}

/** Imports from room to room that no direction allows, and packages that a room must do without. */
export function againstDirection(
  files: readonly SourceFile[],
  allowed: readonly Direction[] = directions,
): readonly WrongImport[] {
  const present = new Set(files.map(({ path }) => roomOf(path)));
  const valid = allowed.filter(({ whileMissing }) => whileMissing === undefined || !present.has(whileMissing));
  return files.flatMap(({ path, imports }) => {
    const mine = valid.filter(({ from }) => matchesGlob(path, from));
    const banned = bannedPackages.filter(({ from }) => matchesGlob(path, from)).flatMap(({ packages }) => packages);
    return imports
      .filter(({ target, isPackage, typeOnly }) => {
        if (isPackage) return banned.some((name) => matchesGlob(target, name));
        if (roomOf(target) === roomOf(path)) return false;
        return !mine.some(
          ({ to, typesOnly }) => (!typesOnly || typeOnly) && to.some((one) => matchesGlob(target, one)),
        );
      })
      .map(({ target, isPackage, typeOnly }) => ({ from: path, target, isPackage, typeOnly }));
  });
}

/** The folder at the root in which a file lies. */
export function roomOf(path: string): string {
  return path.split("/", 1)[0] ?? path;
}
