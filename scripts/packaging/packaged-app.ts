import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../setup/folders.mjs";
import { SetupProblem } from "../setup/say.mjs";

/** An unpacked package in release/. */
export type PackagedApp = {
  readonly program: string;
  /** What carries the fuses: the program, on macOS the bundle. */
  readonly fused: string;
  readonly resources: string;
};

/** The package for this system that `npm run dist` made. */
export function findPackagedApp(): PackagedApp {
  const release = join(projectFolder, "release");
  const folders = existsSync(release) ? readdirSync(release) : [];
  const folder = folders.find((name) => unpackedName().test(name));
  if (!folder) throw new SetupProblem("There is no package to try in release/. Make one with: npm run dist -- --dir");
  return process.platform === "darwin" ? macApp(join(release, folder, "Intray.app")) : plainApp(join(release, folder));
}

function unpackedName(): RegExp {
  if (process.platform === "darwin") return process.arch === "arm64" ? /^mac-(arm64|universal)$/ : /^mac$/;
  const arch = process.arch === "arm64" ? "arm64-" : "";
  return new RegExp(`^${process.platform === "win32" ? "win" : "linux"}-${arch}unpacked$`);
}

function macApp(bundle: string): PackagedApp {
  const contents = join(bundle, "Contents");
  return {
    program: join(contents, "MacOS", "Intray"),
    fused: bundle,
    resources: join(contents, "Resources"),
  };
}

function plainApp(folder: string): PackagedApp {
  const program = join(folder, process.platform === "win32" ? "intray.exe" : "intray");
  return { program, fused: program, resources: join(folder, "resources") };
}
