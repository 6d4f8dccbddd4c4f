import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const house = resolve(import.meta.dirname, "../..");

/** A file and one that it imports, types included, by their paths within the house. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The files of a room with code in them; none of a room that isn't built yet. */
export function filesIn(room: string): readonly string[] {
  if (!existsSync(join(house, room))) return [];
  const files = readdirSync(join(house, room), { recursive: true, encoding: "utf8" });
  return files
    .map((file) => join(room, file).replaceAll("\\", "/"))
    .filter((file) => /\.(?:tsx?|mjs)$/u.test(file) && !file.endsWith(".d.ts"));
}

/** Everything that files import from the house; packages are left out. */
export function importsOf(files: readonly string[]): readonly Import[] {
  return files.flatMap((from) => {
    const text = readFileSync(join(house, from), "utf8");
    return [...text.matchAll(/\b(?:from|import)(?: |\()"(?<target>\.[^"]+)"/gu)].flatMap(({ groups }) => {
      const path = resolve(house, dirname(from), groups?.["target"] ?? "");
      // code in a text, as some tests write it, leads nowhere
      return existsSync(path) ? [{ from, to: relative(house, path).replaceAll("\\", "/") }] : [];
    });
  });
}

/** Every set of files that import each other in a circle, named by its files. */
export function circlesAmong(imports: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const reached = new Map([...targets.keys()].map((file) => [file, reachableFrom(file, targets)]));
  const circles = [...reached].flatMap(([file, others]) => {
    const around = [...others].filter((other) => reached.get(other)?.has(file) === true);
    return around.length === 0 ? [] : [around.toSorted().join(", ")];
  });
  return [...new Set(circles)].toSorted();
}

/** All that a file imports, and what those import, and so on; with itself where a way leads back. */
function reachableFrom(file: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...(targets.get(file) ?? [])];
  for (let target = next.pop(); target !== undefined; target = next.pop()) {
    if (reached.has(target)) continue;
    reached.add(target);
    next.push(...(targets.get(target) ?? []));
  }
  return reached;
}
