import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Electron } from "../setup/electron.ts";
import { projectFolder } from "../setup/folders.mjs";
import { handOver } from "../setup/run-command.mjs";
import { debianTools } from "./linux-tools.ts";
import { writeTrialConfig } from "./trial-config.ts";

/**
 * Packages what is in dist/ with electron-builder, which says what it does, and resolves with its exit code. With an
 * Electron that is not for release it takes its tools from Debian.
 */
export async function packageApp(electron: Electron, args: readonly string[]): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), "intray-dist-"));
  try {
    const isRelease = electron.origin === "official";
    const config = isRelease ? "electron-builder.yml" : await writeTrialConfig(electron, scratch);
    const builder = join(projectFolder, "node_modules", "electron-builder", "cli.js");
    const env = isRelease ? process.env : { ...process.env, ...(await debianTools(scratch)) };
    const command = [process.execPath, builder, "--config", config, "--publish", "never", ...args];
    return await handOver(command, { cwd: projectFolder, env });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
