import { bundleWhenStale } from "./bundle/bundle.ts";
import { runOnDesktop } from "./setup/desktop.ts";
import { SetupProblem, runScript } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.ts";

/**
 * Runs a command that starts Electron, after setting everything up: `node scripts/run.mjs with-electron COMMAND...`.
 * On Linux the command has a virtual screen, and root's is run by an ordinary user.
 */
await runScript(async () => {
  const command = process.argv.slice(2).filter((word, at) => word !== "--" || at > 0);
  if (command.length === 0)
    throw new SetupProblem("say what to run: node scripts/run.mjs with-electron playwright test");
  const electron = await setUp({ virtualScreen: true });
  await bundleWhenStale();
  return runOnDesktop(command, electron);
});
