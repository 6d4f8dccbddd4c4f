import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleWhenStale } from "./bundle/bundle.ts";
import { listRelease } from "./packaging/list-release.ts";
import { writeTrialConfig } from "./packaging/trial-config.ts";
import { projectFolder } from "./setup/folders.mjs";
import { handOver } from "./setup/run-command.mjs";
import { say, tell } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.ts";
import { installSystemLibraries } from "./setup/system-libraries.ts";

/**
 * Packages the app into release/. Arguments go to electron-builder: `npm run dist -- --linux dir`.
 * Without any it makes what electron-builder.yml lists for this system, or, with an Electron that is not for release,
 * a folder and an archive for trying out.
 */
await tell(async () => {
  const electron = await setUp({ virtualScreen: false });
  await bundleWhenStale();
  const isRelease = electron.origin === "official";
  if (!isRelease) {
    say(`packaging with Electron ${electron.version}: for trying out, not for release ...`);
    await installSystemLibraries(["archiver"]);
  }
  const scratch = await mkdtemp(join(tmpdir(), "intray-dist-"));
  try {
    const config = isRelease ? "electron-builder.yml" : await writeTrialConfig(electron, scratch);
    const usual = isRelease ? [] : ["--linux", "dir", "tar.gz"];
    const asked = process.argv.slice(2);
    const builder = join(projectFolder, "node_modules", "electron-builder", "cli.js");
    const args = ["--config", config, "--publish", "never", ...(asked.length > 0 ? asked : usual)];
    // electron-builder would download its own archiver from where the official Electron could not be had.
    const env = isRelease ? process.env : { ...process.env, ELECTRON_BUILDER_7ZIP_PATH: "/usr/bin/7zz" };
    const status = await handOver([process.execPath, builder, ...args], { cwd: projectFolder, env });
    if (status === 0) await listRelease();
    return status;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});
