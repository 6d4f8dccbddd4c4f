import { join } from "node:path";
import type { Electron } from "./any-electron.ts";
import { electronEnvironment } from "./electron.ts";
import { toolEnvironment } from "./node-24.mjs";
import { asOrdinaryUser, makeHome } from "./ordinary-user.ts";
import { openReadableProject } from "./readable-project.ts";
import { handOver } from "./run-command.mjs";
import { runInGroup } from "./run-in-group.ts";
import { requireSandbox } from "./sandbox.ts";

export const hasScreen =
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);

/** A screen of its own: the windows neither disturb nor depend on the person who is working there. */
const virtualScreen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24"];

/**
 * Runs a command in which Electron is started and resolves with its exit code: on Linux on a virtual screen, and always as
 * an ordinary user with the sandbox on.
 * Runs it in the project's folder; what it leaves in demo/ and test-results/ is in the project afterwards.
 */
export async function runOnDesktop(command: readonly string[], electron: Electron): Promise<number> {
  await requireSandbox();
  const home = await makeHome();
  const project = await openReadableProject();
  const env = {
    ...toolEnvironment(process.execPath, project.folder),
    ...electronEnvironment(electron),
    ...home.env,
    INTRAY_DEMO_DIR: join(project.folder, "demo"),
  };
  try {
    const options = { cwd: project.folder, env };
    if (process.platform !== "linux") return await handOver([...command], options);
    return await runInGroup([...asOrdinaryUser, ...virtualScreen, ...command], options);
  } finally {
    await project.finish();
    await home.remove();
  }
}
