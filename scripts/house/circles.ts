import type { SourceFile } from "./source-file.ts";

/** Groups of files that import each other, directly or by way of others; imports of types count with `types`. */
export function circles(
  files: readonly SourceFile[],
  { types }: { readonly types: boolean },
): readonly (readonly string[])[] {
  const known = new Set(files.map(({ path }) => path));
  const targets = new Map(
    files.map(({ path, imports }) => {
      const counted = imports.filter(({ target, typeOnly }) => known.has(target) && (types || !typeOnly));
      return [path, new Set(counted.map(({ target }) => target))] as const;
    }),
  );
  const reached = new Map([...targets.keys()].map((path) => [path, reachableFrom(path, targets)] as const));
  const placed = new Set<string>();
  const found: string[][] = [];
  for (const [path, reach] of reached) {
    if (placed.has(path) || !reach.has(path)) continue;
    const circle = [...reach].filter((other) => reached.get(other)?.has(path));
    for (const one of circle) placed.add(one);
    found.push(circle.toSorted());
  }
  return found;
}

/** Every file that an import leads to, at once or later; the file itself only if something leads back to it. */
function reachableFrom(path: string, targets: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reach = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const target of targets.get(next) ?? []) {
      if (reach.has(target)) continue;
      reach.add(target);
      open.push(target);
    }
  return reach;
}
