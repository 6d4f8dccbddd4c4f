import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { listPackage } from "@electron/asar";
import { workers } from "../bundle/workers.ts";

const sqlite = "/node_modules/better-sqlite3";

/** All that a package may hold: the app as it was built, and better-sqlite3 without its sources. */
const allowed = [
  /^\/package\.json$/,
  /^\/dist\/(electron|renderer)\/.+(?<!\.map)$/,
  new RegExp(`^${sqlite}/(package\\.json|LICENSE)$`),
  new RegExp(`^${sqlite}/lib/.+\\.js$`),
  new RegExp(`^${sqlite}/(prebuilds|build/Release)/[\\w-]+\\.node$`),
];

/**
 * Lists what is packed and throws an AssertionError when there is a stranger, when one of the programs that run beside main
 * is missing, or when there is not exactly one native addon.
 */
export function checkFiles(resources: string): void {
  const files = filesIn(resources);
  const strangers = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  assert.deepEqual(strangers, [], "strangers in the package: leave them out in electron-builder.yml");
  const missing = workers()
    .map((path) => basename(path, ".ts"))
    .filter((worker) => !files.includes(`/dist/electron/${worker}.js`));
  assert.deepEqual(missing, [], "workers that are not in the package");
  const addons = addonsIn(resources);
  assert.equal(
    addons.length,
    1,
    `a package holds the addon of its system alone; electron-builder.yml chose: ${addons.join(", ")}`,
  );
}

/** Electron's own files, what electron-builder adds, and what a packed system or an AppImage needs around it. */
const around = [
  /^(intray|chrome-sandbox|chrome_crashpad_handler|icudtl\.dat|vk_swiftshader_icd\.json)$/,
  /^(snapshot_blob|v8_context_snapshot)\.bin$/,
  /^lib(EGL|GLESv2|ffmpeg|vk_swiftshader|vulkan)\.so(\.\d+)?$/,
  /^(resources|chrome_100_percent|chrome_200_percent)\.pak$/,
  /^locales\/(en-US|de)\.pak$/,
  /^LICENSE(\.electron\.txt|S\.chromium\.html)$/,
  /^resources\/(app\.asar|app-update\.yml|package-type|apparmor-profile|share-records|(LICENSE\.intray|THIRD-PARTY-LICENSES)\.txt)$/,
  /^resources\/app\.asar\.unpacked\/node_modules\/better-sqlite3\/[\w/-]+\.node$/,
  /^(AppRun|\.DirIcon|intray\.(desktop|png)|usr\/share\/icons\/hicolor\/[\w/]+\.png)$/,
];

/** Throws an AssertionError when there is a stranger among the files around the program, on Linux. */
export function checkSurroundings(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const files = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const strangers = files.filter((file) => !around.some((pattern) => pattern.test(file)));
  assert.deepEqual(strangers, [], "strangers around the program");
}

/** The native addons in a package, by their paths in its archive. */
export function addonsIn(resources: string): string[] {
  return filesIn(resources).filter((file) => file.endsWith(".node"));
}

/** Throws an AssertionError unless the licences of what is in the app lie beside it. */
export function checkLicenses(resources: string): void {
  const licenses = readFileSync(join(resources, "THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const title of [
    /^react \S+ \(MIT\)$/m,
    /^electron-updater \S+ \(MIT\)$/m,
    /^better-sqlite3 \S+ \(MIT\)$/m,
    /^@fontsource-variable\/inter \S+ \(OFL-1\.1\)$/m,
  ])
    assert.match(licenses, title);
}

function filesIn(resources: string): string[] {
  const paths = listPackage(join(resources, "app.asar"), { isPack: false }).map((path) => path.replaceAll("\\", "/"));
  const folders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf("/"))));
  return paths.filter((path) => !folders.has(path));
}
