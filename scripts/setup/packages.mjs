import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { projectFolder } from "./folders.mjs";
import { withLock } from "./lock.mjs";
import { run } from "./run-command.mjs";
import { SetupProblem, say } from "./say.mjs";

/** npm's own record of what it installed, which it writes last. */
const installedLock = join(projectFolder, "node_modules", ".package-lock.json");

/** Makes node_modules hold what package-lock.json says, also after an install that was killed. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  await withLock(`packages ${projectFolder}`, async () => {
    if (packagesAreInstalled()) return;
    say("installing the packages (one to three minutes the first time) ...");
    try {
      await install();
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      const advice = "The packages could not be installed. Check the network and npm's proxy settings, then try again.";
      throw new SetupProblem(`${cause}\n${advice}`);
    }
  });
}

async function install() {
  // npm removes the old folder piece by piece; without its record nobody takes the rest for whole.
  rmSync(installedLock, { force: true });
  const flags = "--ignore-scripts --include=dev --include=optional --no-audit --no-fund --loglevel=error".split(" ");
  const options = { cwd: projectFolder };
  try {
    await run([...npmCommand(), "ci", ...flags], options);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("code EUSAGE"))) throw error;
    // `ci` insists on packages for every system, and a registry may have had none of some when the lock was written.
    const folder = join(projectFolder, "node_modules");
    // the Node that runs this may be one of the packages, and is needed to install the others
    if (!process.execPath.startsWith(folder + sep)) rmSync(folder, { recursive: true, force: true });
    await run([...npmCommand(), "install", "--no-save", ...flags], options);
  }
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
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (!found) return path === "" || optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
function readLock(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
