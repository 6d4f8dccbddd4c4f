import { execFile } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { CleanDebian } from "../../scripts/packaging/clean-debian.ts";
import { checkFiles, checkLicenses, checkSurroundings } from "../../scripts/packaging/check-files.ts";
import { checkFuses } from "../../scripts/packaging/check-fuses.ts";
import type { Packages } from "../../scripts/packaging/packages.ts";
import { deskPages } from "../e2e/pages/desk-pages.ts";
import { say } from "./say.ts";
import { openPackage } from "./open-package.ts";
import { assertSandboxed } from "./sandboxed.ts";

const run = promisify(execFile);

/** Unpacks what needs no installation, looks at it, and starts it. */
export async function tryUnpacked(debian: CleanDebian, { fileOf }: Packages): Promise<void> {
  const trial = join(debian.root, "trial");
  await mkdir(trial);
  const appImage = fileOf("AppImage");
  const unpack = {
    rpm: `rpm2cpio '${fileOf("rpm")}' | cpio --extract --make-directories --quiet`,
    "tar.gz": `tar --extract --gzip --strip-components=1 --file='${fileOf("tar.gz")}'`,
    AppImage: `'${appImage}' --appimage-extract`,
  };
  const inside = { rpm: "opt/Intray", "tar.gz": ".", AppImage: "squashfs-root" };
  for (const kind of ["rpm", "tar.gz", "AppImage"] as const) {
    await mkdir(join(trial, kind));
    await run("sh", ["-c", unpack[kind]], { cwd: join(trial, kind) });
    const folder = join(trial, kind, inside[kind]);
    await checkFuses(join(folder, "intray"));
    checkFiles(join(folder, "resources"));
    checkLicenses(join(folder, "resources"));
    checkSurroundings(folder);
    await cp(appImage, join(trial, "Intray.AppImage"));
    const program = kind === "AppImage" ? "/trial/Intray.AppImage" : join("/trial", kind, inside[kind], "intray");
    await open(debian, program, kind);
    say(`${kind}: unpacked, as it should be, and started in the sandbox`);
  }
}

/** With a profile of its own: the first start greets. */
async function open(debian: CleanDebian, program: string, kind: string): Promise<void> {
  const words = ["--remote-debugging-port=0", "--lang=en-US", `--user-data-dir=/home/ada/trial-${kind}`];
  const { page, process, close } = await openPackage(debian.startAsUser([program, ...words]));
  await deskPages(page, "en").firstRun.heading.waitFor();
  assertSandboxed(process.pid);
  await close();
}
