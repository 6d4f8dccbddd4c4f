import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Electron } from "../setup/any-electron.ts";
import { projectFolder } from "../setup/folders.mjs";
import { SetupProblem } from "../setup/say.mjs";
import { runBuilder } from "./electron-builder.ts";

/** The kinds of packages for Linux, by how their files end. */
export const kinds = ["deb", "rpm", "AppImage", "tar.gz"] as const;
export type Kind = (typeof kinds)[number];

/** Packages of one version for Linux, in a folder of their own. */
export interface Packages {
  readonly folder: string;
  readonly version: string;
  /** The program, before it was packed. */
  readonly program: string;
  /** Throws a SetupProblem when there is no package of this kind. */
  readonly fileOf: (kind: Kind) => string;
}

interface Wish {
  /** The folder in release/packages/, which is emptied first. */
  readonly name: string;
  readonly version: string;
  readonly program: string;
  readonly kinds: readonly Kind[];
}

/** Packages for Linux as a configuration says. */
export async function makePackages(electron: Electron, config: object, wish: Wish): Promise<Packages> {
  const { name, version, program } = wish;
  const folder = join(projectFolder, "release", "packages", name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const flags = [`-c.directories.output=${folder}`, `-c.extraMetadata.version=${version}`];
  const status = await runBuilder(electron, config, ["--linux", ...wish.kinds, ...flags]);
  if (status !== 0) throw new SetupProblem(`electron-builder ended with ${status}; what it said stands above`);
  const files = await readdir(folder);
  return {
    folder,
    version,
    program: join(folder, "linux-unpacked", program),
    fileOf(kind) {
      const found = files.find((one) => one.endsWith(`.${kind}`));
      if (found === undefined) throw new SetupProblem(`there is no .${kind} in ${folder}`);
      return join(folder, found);
    },
  };
}
