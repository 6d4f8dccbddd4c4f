import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import electronManifest from "electron/package.json" with { type: "json" };
import { projectFolder } from "../setup/folders.mjs";
import { run } from "../setup/run-command.mjs";
import { addonsIn, checkFiles, checkLicenses } from "./check-files.ts";
import { checkFuses } from "./check-fuses.ts";
import { standInForMac, standInForWindows } from "./stand-in-electron.ts";

const { version } = electronManifest;
const architectures = ["x64", "arm64"] as const;

/** A system that this machine can't package for with a real Electron. */
export type Foreign = "win32" | "darwin";

/**
 * Packages for a system with a stand-in for its Electron, and throws an AssertionError unless what comes out is right: the
 * files, the addon of that system and processor alone, fuses, the seal over the archive, languages, and that addresses
 * and papers lead to Intray. It proves the configuration; nobody can start the result.
 */
export async function checkForeign(system: Foreign, scratch: string): Promise<void> {
  const electron = join(scratch, system);
  await (system === "win32" ? standInForWindows(electron) : standInForMac(electron, version));
  const output = join(scratch, "out");
  const config = join(scratch, `${system}.json`);
  await writeFile(config, JSON.stringify(foreignConfig(system, electron, output)));
  const builder = join(projectFolder, "node_modules", "electron-builder", "cli.js");
  const flags = [system === "win32" ? "--win" : "--mac", "dir", ...architectures.map((one) => `--${one}`)];
  const env = { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: "false" };
  await run([process.execPath, builder, "--config", config, "--publish", "never", ...flags], {
    cwd: projectFolder,
    env,
  });
  for (const architecture of architectures) {
    await (system === "win32" ? checkWindows(output, architecture) : checkMac(output, architecture));
    console.log(
      `${system} ${architecture}: files, addon, fuses, seal, languages, addresses and papers are as intended`,
    );
  }
}

/** The release configuration, but for what in it depends on the machine that packages. */
function foreignConfig(system: Foreign, electronDist: string, output: string) {
  const addons = "node_modules/better-sqlite3/prebuilds";
  return {
    extends: join(projectFolder, "electron-builder.yml"),
    electronDist,
    electronVersion: version,
    directories: { output },
    files: [`!${addons}/**`, `${addons}/${system}-\${arch}.node`],
    // that program is macOS' own
    electronFuses: { resetAdHocDarwinSignature: false },
    afterPack: join(import.meta.dirname, "grow-fuses.mjs"),
  };
}

async function checkWindows(output: string, architecture: string): Promise<void> {
  const folder = join(output, architecture === "x64" ? "win-unpacked" : `win-${architecture}-unpacked`);
  const program = join(folder, "intray.exe");
  await checkContents(join(folder, "resources"), `win32-${architecture}`);
  await checkFuses(program);
  assert.match(await readFile(program, "latin1"), /"file":"resources\\\\app\.asar","alg":"SHA256"/);
  assert.deepEqual((await readdir(join(folder, "locales"))).toSorted(), ["de.pak", "en-US.pak"]);
}

async function checkMac(output: string, architecture: string): Promise<void> {
  const bundle = join(output, architecture === "x64" ? "mac" : `mac-${architecture}`, "Intray.app");
  const resources = join(bundle, "Contents", "Resources");
  await checkContents(resources, `darwin-${architecture}`);
  await checkFuses(bundle);
  const facts = await readFile(join(bundle, "Contents", "Info.plist"), "utf8");
  assert.match(facts, /<key>ElectronAsarIntegrity<\/key>/);
  assert.match(facts, /<key>CFBundleURLSchemes<\/key>\s*<array>\s*<string>intray<\/string>/);
  assert.match(facts, /<string>jpeg<\/string>[^]*<key>LSHandlerRank<\/key>\s*<string>Alternate<\/string>/);
  const languages = (await readdir(resources)).filter((name) => name.endsWith(".lproj")).toSorted();
  assert.deepEqual(languages, ["de.lproj", "en.lproj"]);
}

async function checkContents(resources: string, addon: string): Promise<void> {
  checkFiles(resources);
  checkLicenses(resources);
  assert.deepEqual(addonsIn(resources), [`/node_modules/better-sqlite3/prebuilds/${addon}.node`]);
}
