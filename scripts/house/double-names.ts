import { roomOf } from "./against-direction.ts";
import type { SourceFile } from "./source-file.ts";

export interface DoubleName {
  readonly name: string;
  readonly paths: readonly string[];
}

/** Names that two files export, each its own; tests are left out, for they stand alone. */
export function doubleNames(files: readonly SourceFile[]): readonly DoubleName[] {
  const exported = files
    .filter(({ path }) => roomOf(path) !== "test")
    .flatMap(({ path, exports }) => exports.map((name) => ({ name, path })));
  return [...Map.groupBy(exported, ({ name }) => name)]
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => ({ name, paths: places.map(({ path }) => path) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
