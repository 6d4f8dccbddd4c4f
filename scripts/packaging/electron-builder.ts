import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Electron } from "../setup/any-electron.ts";
import { projectFolder } from "../setup/folders.mjs";
import { handOver } from "../setup/run-command.mjs";
import { writeAfterInstall } from "./after-install.ts";
import { debianTools } from "./linux-tools.ts";
import { trialConfig } from "./trial-config.ts";

/** Packages what is in dist/, for release or, with another Electron, for trying out; resolves with the exit code. */
export function packageApp(electron: Electron, args: readonly string[]): Promise<number> {
  const config = electron.origin === "official" ? null : trialConfig(electron);
  return runBuilder(electron, config, args);
}

/**
 * Runs electron-builder, which says what it does, and resolves with its exit code: with a configuration, or with
 * electron-builder.yml. With an Electron that is not for release it takes its tools from Debian.
 */
export async function runBuilder(electron: Electron, config: object | null, args: readonly string[]): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), "intray-dist-"));
  try {
    await writeAfterInstall();
    const file = config === null ? "electron-builder.yml" : join(scratch, "electron-builder.json");
    if (config !== null) await writeFile(file, JSON.stringify(config));
    const builder = join(projectFolder, "node_modules", "electron-builder", "cli.js");
    const tools = electron.origin === "official" ? {} : await debianTools(scratch);
    const command = [process.execPath, builder, "--config", file, "--publish", "never", ...args];
    return await handOver(command, { cwd: projectFolder, env: { ...process.env, ...tools } });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
