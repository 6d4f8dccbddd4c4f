// Stands in for the default app that the registry's Electron lacks: `electron [-r module]... [switch]... app [argument]...`.
// An ES module, because Electron holds `ready` back until its top-level await is over, and the app has work to do before.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app as typedApp } from "electron";

/** Has what Electron's default app uses and its types leave out. */
const app = /** @type {import("electron").App & Record<"setVersion" | "setAppPath", (value: string) => void>} */ (
  typedApp
);

const { target, preloaded } = readArguments(process.argv.slice(1));
if (!target) {
  console.error("electron: name the folder of the app to run");
  process.exit(1);
}

// The app tells by this that it runs from its sources.
Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
const require = createRequire(import.meta.url);
for (const module of preloaded) require(module);

const folder = resolve(target);
const manifestFile = join(folder, "package.json");
const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, "utf8")) : null;
if (manifest) {
  app.setVersion(manifest.version ?? app.getVersion());
  app.setName(manifest.productName ?? manifest.name ?? app.getName());
}
const entry = require.resolve(folder);
app.setAppPath(manifest ? folder : dirname(entry));
try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}

/** Electron's own switches come first; the first word without a dash is the app, and what follows is the app's. */
function readArguments(/** @type {string[]} */ words) {
  const preloaded = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "-r" || word === "--require") preloaded.push(words[++at] ?? "");
    else if (!word.startsWith("-")) return { target: word, preloaded };
  }
  return { target: null, preloaded };
}
