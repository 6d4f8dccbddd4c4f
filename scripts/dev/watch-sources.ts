import { existsSync, watch } from "node:fs";
import { join } from "node:path";

/** What has to be built again when something in a folder changes. */
const builtOf = {
  renderer: ["renderer"],
  flows: ["main"],
  contract: ["main", "renderer"],
  host: ["main"],
  electron: ["main"],
  engine: ["main", "renderer"],
} as const satisfies Record<string, readonly ("main" | "renderer")[]>;

/** An editor writes a file in several steps, and people save several files at once. */
const settled = 200;

/** Tells, once things have come to rest, which parts of the app changed. */
export function watchSources(
  project: string,
  onChange: (changed: ReadonlySet<"main" | "renderer">) => void,
): { readonly close: () => void } {
  let changed = new Set<"main" | "renderer">();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const told = changed;
    changed = new Set();
    onChange(told);
  };
  const watchers = Object.entries(builtOf).map(([folder, parts]) =>
    watch(join(project, folder), { recursive: true }, (_event, name) => {
      if (name === null || !/\.(?:tsx?|css|html|svg)$/u.test(name)) return;
      // a folder's time changes with what is in it, and editors leave files for a moment
      if (name.startsWith(".") || !existsSync(join(project, folder, name))) return;
      for (const part of parts) changed.add(part);
      clearTimeout(timer);
      timer = setTimeout(tell, settled);
    }),
  );
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
