import type { CleanDebian } from "../../scripts/packaging/clean-debian.ts";

/** What changes by itself on a machine, and what is the account's own. */
const passing = [
  "/proc",
  "/sys",
  "/dev",
  "/run",
  "/tmp",
  "/home",
  "/var/log",
  "/var/cache",
  "/var/lib/dpkg",
  "/var/lib/apt",
];

/** Every file, folder and link of the machine that a program could leave behind, with the size of files. */
export async function snapshot({ asRoot }: CleanDebian): Promise<readonly string[]> {
  const skipped = passing.flatMap((path) => ["-path", path, "-prune", "-o"]);
  const found = await asRoot([
    "find",
    "/",
    "-xdev",
    ...skipped,
    "(",
    "-type",
    "f",
    "-printf",
    "%p %s\\n",
    "-o",
    "-printf",
    "%p\\n",
    ")",
  ]);
  return found.trim().split("\n").toSorted();
}

/** What is in the first and not in the second. */
export function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}
