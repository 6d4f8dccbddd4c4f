import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectFolder } from "./folders.mjs";
import { withLock } from "./lock.mjs";
import { handOver } from "./run-command.mjs";
import { SetupProblem, say } from "./say.mjs";

/** npm's own record of what it installed, which it writes last. */
const installedLock = join(projectFolder, "node_modules", ".package-lock.json");

/** Leaves node_modules exactly as package-lock.json says, also after an install that was killed. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  await withLock(`packages ${projectFolder}`, async () => {
    if (packagesAreInstalled()) return;
    say("installing the packages (one to three minutes the first time) ...");
    // npm removes the old folder piece by piece; without its record nobody takes the rest for whole.
    rmSync(installedLock, { force: true });
    const command = [...npmCommand(), "ci", "--ignore-scripts", "--include=dev", "--include=optional"];
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    const status = await handOver([...command, ...quiet], { cwd: projectFolder, stdio: ["ignore", 2, 2] });
    if (status !== 0)
      throw new SetupProblem("npm could not install the packages. Check the network or proxy settings and try again.");
  });
}

/** The command line that starts npm, for any further arguments. */
export function npmCommand() {
  const { npm_execpath: running, npm_node_execpath: node = process.execPath } = process.env;
  if (running?.endsWith("npm-cli.js")) return [node, running];
  const besideNode = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  return existsSync(besideNode) ? [process.execPath, besideNode] : ["npm"];
}

function packagesAreInstalled() {
  if (!existsSync(installedLock)) return false;
  const wanted = readLock(join(projectFolder, "package-lock.json"));
  const installed = readLock(installedLock);
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      const found = installed[path];
      if (!found) return path === "" || optional === true;
      return found.version === version && found.integrity === integrity;
    })
  );
}

/** @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
function readLock(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
