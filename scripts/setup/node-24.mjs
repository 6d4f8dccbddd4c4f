import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { projectFolder } from "./folders.mjs";
import { SetupProblem } from "./say.mjs";

/**
 * The path of a Node that runs the tools and TypeScript: this one when it is new enough, else the one among the packages.
 * Throws a SetupProblem where the packages hold none for this system.
 */
export function findNode24() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  const system = process.platform === "win32" ? "win" : process.platform;
  const manifest = join(projectFolder, "node_modules", `node-${system}-${process.arch}`, "package.json");
  if (!existsSync(manifest))
    throw new SetupProblem(
      `Node 24 or newer is needed here, and this is ${process.version}. Install it from nodejs.org, then try again.`,
    );
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin.node);
}

/**
 * The environment in which `node` is this Node and the programs of the packages are found by name.
 * `folder` is the project, or a copy of it that is to be used instead.
 */
export function toolEnvironment(node = process.execPath, folder = projectFolder) {
  // Windows spells it Path, and a copied environment no longer forgives that.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const inProject = relative(projectFolder, node);
  const nodeThere = inProject.startsWith("..") ? node : join(folder, inProject);
  const first = [dirname(nodeThere), join(folder, "node_modules", ".bin")];
  return { ...process.env, [name]: [...first, process.env[name]].join(delimiter) };
}
