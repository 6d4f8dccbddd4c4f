import { join } from "node:path";
import { bundleWhenStale } from "./bundle/bundle.ts";
import { hasScreen, runOnDesktop } from "./setup/desktop.ts";
import { electronEnvironment } from "./setup/electron.ts";
import { isRoot, projectFolder } from "./setup/folders.mjs";
import { handOver } from "./setup/run-command.mjs";
import { say, runScript } from "./setup/say.mjs";
import { requireSandbox } from "./setup/sandbox.ts";
import { setUp } from "./setup/set-up.ts";

/** Sets everything up and opens the app; where there is no desktop to open it on, runs the guided demo instead. */
await runScript(async () => {
  const obstacle = desktopObstacle();
  const electron = await setUp({ virtualScreen: obstacle !== null });
  await bundleWhenStale();
  if (obstacle === null) {
    await requireSandbox();
    const electronCli = join(projectFolder, "node_modules", "electron", "cli.js");
    const env = { ...process.env, ...electronEnvironment(electron) };
    return handOver([process.execPath, electronCli, ".", ...process.argv.slice(2)], { cwd: projectFolder, env });
  }
  say(`${obstacle}, so here is the guided demo; its pictures go to demo/ ...`);
  return runOnDesktop(["node", "scripts/demo.ts"], electron);
});

/** Why the app's window can't be opened here, as the first half of a sentence. */
function desktopObstacle(): string | null {
  if (!hasScreen) return "there is no display";
  if (process.platform === "linux" && isRoot) return "Electron's sandbox does not work for root";
  return null;
}
