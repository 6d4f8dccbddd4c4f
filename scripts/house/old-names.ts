import { posix } from "node:path";
import { type FormerName, formerNames } from "./former-names.ts";
import type { SourceFile } from "./source-file.ts";
import { splitName } from "./name-parts.ts";

export interface OldName extends FormerName {
  readonly uses: number;
  /** Where it still stands, each file once. */
  readonly paths: readonly string[];
}

/** Former names that still stand somewhere, the most used first. Files called `former-names` may say them. */
export function oldNames(files: readonly SourceFile[], table: readonly FormerName[] = formerNames): readonly OldName[] {
  const open = files
    .filter(({ path }) => !posix.basename(path).startsWith("former-names."))
    .map((file) => ({ path: file.path, declared: spaced(declaredNames(file)), anywhere: spaced(allNames(file)) }));
  return table
    .map((one) => {
      const matches = matcher(one.former);
      const within = open.filter(({ path }) => (one.within ?? [""]).some((prefix) => path.startsWith(prefix)));
      const uses = within.map((file) => ({ path: file.path, count: file[one.where].filter(matches).length }));
      const standing = uses.filter(({ count }) => count > 0);
      return { ...one, uses: uses.reduce((sum, { count }) => sum + count, 0), paths: standing.map(({ path }) => path) };
    })
    .filter(({ uses }) => uses > 0)
    .toSorted((one, other) => other.uses - one.uses);
}

function declaredNames({ path, exports, members }: SourceFile): readonly string[] {
  return [posix.basename(path).replace(/\..*$/u, ""), ...exports, ...members];
}

function allNames({ path, identifiers, keys }: SourceFile): readonly string[] {
  return [posix.basename(path).replace(/\..*$/u, ""), ...identifiers, ...keys];
}

/** Names as words between spaces, so that whole words are compared. */
function spaced(names: readonly string[]): readonly string[] {
  return names.map((name) => ` ${splitName(name).join(" ")} `);
}

function matcher(former: string): (name: string) => boolean {
  const words = ` ${splitName(former).join(" ")} `;
  if (former.startsWith("*")) return (name) => name.includes(words);
  return former.endsWith("*") ? (name) => name.startsWith(words) : (name) => name === words;
}
