import { bundleWhenStale } from "./bundle/bundle.ts";
import { packageApp } from "./packaging/electron-builder.ts";
import { listRelease } from "./packaging/list-release.ts";
import { say, runScript } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.ts";
import { installSystemLibraries } from "./setup/system-libraries.ts";

/**
 * Packages the app into release/. Arguments go to electron-builder: `npm run dist -- --linux dir`.
 * Without any it makes what electron-builder.yml lists for this system, or, with an Electron that is not for release,
 * a folder and an archive for trying out.
 */
await runScript(async () => {
  const asked = process.argv.slice(2);
  const electron = await setUp({ virtualScreen: false });
  await bundleWhenStale();
  const isRelease = electron.origin === "official";
  if (!isRelease) {
    say(`packaging with Electron ${electron.version}: for trying out, not for release ...`);
    await installSystemLibraries(asked.length > 0 ? ["archiver", "packager"] : ["archiver"]);
  }
  const usual = isRelease ? [] : ["--linux", "dir", "tar.gz"];
  const status = await packageApp(electron, asked.length > 0 ? asked : usual);
  if (status === 0) await listRelease();
  return status;
});
