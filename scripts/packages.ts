import { createRequire } from "node:module";
import { join } from "node:path";
import { bundleWhenStale } from "./bundle/bundle.ts";
import { makeHello } from "./packaging/hello.ts";
import { kinds, makePackages } from "./packaging/packages.ts";
import { trialConfig } from "./packaging/trial-config.ts";
import { runOnDesktop } from "./setup/desktop.ts";
import { isRoot, projectFolder } from "./setup/folders.mjs";
import { SetupProblem, runScript } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.ts";
import { installSystemLibraries } from "./setup/system-libraries.ts";

/**
 * Tries the packages for Linux, as root on Debian: makes an older version and this one, installs, uses, updates and removes
 * them on a clean Debian, and compares size and start with a bare hello world. Takes a quarter of an hour.
 */
await runScript(async () => {
  if (process.platform !== "linux" || !isRoot) {
    throw new SetupProblem(
      "this makes a clean Debian to install on, so it has to be run as root on a Debian or its kin",
    );
  }
  const electron = await setUp({ virtualScreen: true });
  await installSystemLibraries(["archiver", "packager", "machine"]);
  await bundleWhenStale();
  const { version } = createRequire(import.meta.url)("../package.json") as { readonly version: string };
  const config = trialConfig(electron);
  const program = "intray";
  const older = { name: "older", version: "0.0.9", program, kinds: ["deb", "AppImage"] } as const;
  const present = { name: "present", version, program, kinds };
  const packages = {
    older: await makePackages(electron, config, older),
    present: await makePackages(electron, config, present),
    hello: await makeHello(electron),
  };
  // by address, because no program of this folder is compiled together with the tests
  const trials: { tryPackages(packages: object): Promise<void> } = await import(
    new URL("../test/packages/index.ts", import.meta.url).href
  );
  await trials.tryPackages(packages);
  const start = join(projectFolder, "test", "packages", "cold-start.ts");
  return runOnDesktop(["node", start, packages.present.program, packages.hello.program], electron);
});
