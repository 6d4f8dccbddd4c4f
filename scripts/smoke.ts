import { dirname } from "node:path";
import { checkFiles, checkLicenses, checkSurroundings } from "./packaging/check-files.ts";
import { checkFuses } from "./packaging/check-fuses.ts";
import { findPackagedApp } from "./packaging/packaged-app.ts";
import { runSmoke } from "./packaging/run-smoke.ts";
import { runScript } from "./setup/say.mjs";

/** Tries the package for this system that lies in release/: its fuses, its files, and whether it starts and works. */
await runScript(async () => {
  const { program, fused, resources } = findPackagedApp();
  await checkFuses(fused);
  console.log("the fuses are as intended");
  checkFiles(resources);
  checkLicenses(resources);
  if (process.platform === "linux") checkSurroundings(dirname(resources));
  console.log("the package holds what it should and nothing else");
  console.log(`the app works: ${await runSmoke(program)}`);
});
