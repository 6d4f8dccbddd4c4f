import { roomOf } from "./against-direction.ts";
import { rooms } from "./rooms.ts";
import type { SourceFile } from "./source-file.ts";

/** Functions longer than this, in lines, are named. */
export const longFunctionLines = 60;

export interface Sizes {
  readonly files: number;
  readonly lines: number;
  readonly median: number;
  /** Nine of ten files are this long at most. */
  readonly p90: number;
  readonly largest: { readonly path: string; readonly lines: number };
  readonly longFunctions: number;
}

/** How long files are, room by room; rooms without files are left out. */
export function sizesByRoom(files: readonly SourceFile[]): readonly (readonly [room: string, sizes: Sizes])[] {
  const byRoom = Map.groupBy(files, ({ path }) => roomOf(path));
  return rooms.flatMap((room) => {
    const sizes = sizesOf(byRoom.get(room) ?? []);
    return sizes === null ? [] : [[room, sizes] as const];
  });
}

/** Null without a file. */
export function sizesOf(files: readonly SourceFile[]): Sizes | null {
  const sorted = files.toSorted((one, other) => one.lines - other.lines);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]?.lines ?? 0;
  const largest = sorted.at(-1);
  if (!largest) return null;
  return {
    files: files.length,
    lines: files.reduce((sum, { lines }) => sum + lines, 0),
    median: at(0.5),
    p90: at(0.9),
    largest: { path: largest.path, lines: largest.lines },
    longFunctions: longFunctions(files).length,
  };
}

/** Where a long function begins, and how long it is, the longest first. */
export function longFunctions(
  files: readonly SourceFile[],
): readonly { readonly at: string; readonly lines: number }[] {
  return files
    .flatMap(({ path, functions }) =>
      functions
        .filter(({ lines }) => lines > longFunctionLines)
        .map(({ firstLine, lines }) => ({ at: `${path}:${firstLine}`, lines })),
    )
    .toSorted((one, other) => other.lines - one.lines);
}
