import { join } from "node:path";
import { isRoot } from "./setup/folders.mjs";
import { toolEnvironment, findNode24 } from "./setup/node-24.mjs";
import { installPackages } from "./setup/packages.mjs";
import { handOver } from "./setup/run-command.mjs";
import { SetupProblem, runScript } from "./setup/say.mjs";

/**
 * Runs a script of this folder on a machine where nothing is installed yet: `node scripts/run.mjs NAME [argument...]`.
 * It is the one program that has to work with an older Node and without packages; the scripts it runs are TypeScript.
 */
await runScript(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!name) throw new SetupProblem("say which script to run: node scripts/run.mjs start");
  // What root installs here is then run by an ordinary user.
  if (isRoot) process.umask(0o022);
  await installPackages();
  const node = findNode24();
  return handOver([node, join(import.meta.dirname, `${name}.ts`), ...args], { env: toolEnvironment(node) });
});
