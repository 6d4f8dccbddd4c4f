import { rm } from "node:fs/promises";
import { join } from "node:path";
import { develop } from "./dev/develop.ts";
import { hasScreen } from "./setup/desktop.ts";
import { electronEnvironment } from "./setup/electron.ts";
import { isRoot, projectFolder } from "./setup/folders.mjs";
import { requireSandbox } from "./setup/sandbox.ts";
import { say, SetupProblem, runScript } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.ts";

/**
 * Opens Intray on an office of its own in dev-data/, and keeps it true to the sources: what changes in renderer/ is drawn
 * anew in its place, what changes in flows/, engine/, contract/, host/ or electron/ starts Intray anew, with the same person at the same place.
 * `npm run dev -- --fresh` begins with a new office.
 */
await runScript(async () => {
  if (!hasScreen || (process.platform === "linux" && isRoot)) {
    throw new SetupProblem("npm run dev opens a window: it needs a desktop and an ordinary user. Without: npm start.");
  }
  const electron = await setUp({ virtualScreen: false });
  await requireSandbox();
  Object.assign(process.env, electronEnvironment(electron));
  const profile = join(projectFolder, "dev-data");
  if (process.argv.includes("--fresh")) await rm(profile, { recursive: true, force: true });
  const development = await develop({ project: projectFolder, profile, say });
  say("Intray is open, its data in dev-data/. Change a flow or a screen and save; Ctrl+C ends.");
  process.once("SIGINT", () => void development.stop());
  await development.ended;
});
