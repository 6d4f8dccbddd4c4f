import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../setup/run-command.mjs";

/** A whole number of the steps in which the packed part may begin. */
const runtimeSize = 4096;

/**
 * What electron-builder needs in its environment to package for Linux with Debian's own tools, where it can't download its
 * own: for trying out, since what begins an AppImage is a stand-in that needs unsquashfs where it is started.
 */
export async function debianTools(scratch: string): Promise<NodeJS.ProcessEnv> {
  return {
    ELECTRON_BUILDER_7ZIP_PATH: "/usr/bin/7zz",
    CUSTOM_FPM_PATH: join(import.meta.dirname, "fpm-lite.ts"),
    APPIMAGE_TOOLS_PATH: await appImageTools(join(scratch, "appimage-tools")),
  };
}

async function appImageTools(folder: string): Promise<string> {
  for (const name of ["runtimes", "lib/x64"]) await mkdir(join(folder, name), { recursive: true });
  for (const name of ["mksquashfs", "desktop-file-validate"]) {
    const found = await run(["/bin/sh", "-c", `command -v ${name} || echo /usr/bin/${name}`]);
    await symlink(found.trim(), join(folder, name));
  }
  const script = await readFile(join(import.meta.dirname, "app-image-runtime.sh"), "utf8");
  const runtime = join(folder, "runtimes", "runtime-x64");
  await writeFile(runtime, script.replace("@SIZE@", String(runtimeSize)).padEnd(runtimeSize, "\n"));
  await chmod(runtime, 0o755);
  return folder;
}
