import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listPackage } from "@electron/asar";

const sqlite = "/node_modules/better-sqlite3";

/** All that a package may hold: the app as it was built, and better-sqlite3 without its sources. */
const allowed = [
  /^\/package\.json$/,
  /^\/dist\/(electron|renderer)\/.+(?<!\.map)$/,
  new RegExp(`^${sqlite}/(package\\.json|LICENSE)$`),
  new RegExp(`^${sqlite}/lib/.+\\.js$`),
  new RegExp(`^${sqlite}/(prebuilds|build/Release)/[\\w-]+\\.node$`),
];

/** Lists what is packed and throws an AssertionError when there is a stranger, or not exactly one native addon. */
export function checkFiles(resources: string): void {
  const paths = listPackage(join(resources, "app.asar"), { isPack: false }).map((path) => path.replaceAll("\\", "/"));
  const files = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
  const strangers = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  assert.deepEqual(strangers, [], "strangers in the package: leave them out in electron-builder.yml");
  const addons = files.filter((file) => file.endsWith(".node"));
  assert.equal(
    addons.length,
    1,
    `a package holds the addon of its system alone; electron-builder.yml chose: ${addons.join(", ")}`,
  );
}

/** Throws an AssertionError unless the licences of what is in the app lie beside it. */
export function checkLicenses(resources: string): void {
  const licenses = readFileSync(join(resources, "THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const title of [
    /^react \S+ \(MIT\)$/m,
    /^better-sqlite3 \S+ \(MIT\)$/m,
    /^@fontsource-variable\/inter \S+ \(OFL-1\.1\)$/m,
  ])
    assert.match(licenses, title);
}
