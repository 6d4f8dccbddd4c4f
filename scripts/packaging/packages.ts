import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Electron } from "../setup/electron.ts";
import { projectFolder } from "../setup/folders.mjs";
import { SetupProblem } from "../setup/say.mjs";
import { runBuilder } from "./electron-builder.ts";
import { trialConfig } from "./trial-config.ts";

/** Packages of one version for Linux, in a folder of their own. */
export interface Packages {
  readonly folder: string;
  readonly version: string;
  readonly deb: string;
  readonly rpm: string;
  readonly appImage: string;
  readonly archive: string;
  /** The program, before it was packed. */
  readonly program: string;
}

const targets = ["deb", "rpm", "AppImage", "tar.gz"];

/** Packages what is in dist/ as the given version. */
export async function makePackages(electron: Electron, name: string, version: string): Promise<Packages> {
  return packageAs(electron, trialConfig(electron), name, version, "intray");
}

/** Packages for Linux as a configuration says, into `release/packages/<name>`. */
export async function packageAs(
  electron: Electron,
  config: object,
  name: string,
  version: string,
  program: string,
): Promise<Packages> {
  const folder = join(projectFolder, "release", "packages", name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const flags = [`-c.directories.output=${folder}`, `-c.extraMetadata.version=${version}`];
  const status = await runBuilder(electron, config, ["--linux", ...targets, ...flags]);
  if (status !== 0) throw new SetupProblem(`electron-builder ended with ${status}; what it said stands above`);
  const files = await readdir(folder);
  const file = (ending: string) => {
    const found = files.find((one) => one.endsWith(ending));
    if (found === undefined) throw new SetupProblem(`electron-builder made no ${ending} in ${folder}`);
    return join(folder, found);
  };
  return {
    folder,
    version,
    deb: file(".deb"),
    rpm: file(".rpm"),
    appImage: file(".AppImage"),
    archive: file(".tar.gz"),
    program: join(folder, "linux-unpacked", program),
  };
}
