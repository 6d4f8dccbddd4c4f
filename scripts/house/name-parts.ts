import type { SourceFile } from "./source-file.ts";

/** The words of a name, in small letters: `takeBack`, `take-back` and `TAKE_BACK` are "take", "back". */
export function splitName(name: string): readonly string[] {
  return name
    .split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** How often each word stands in identifiers, the most frequent first. */
export function wordCounts(files: readonly SourceFile[]): readonly (readonly [word: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { identifiers } of files)
    for (const word of identifiers.flatMap(splitName)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
