import { join } from "node:path";
import { type Electron, electronEnvironment } from "./electron.ts";
import { toolEnvironment } from "./node-24.mjs";
import { asOrdinaryUser, makeHome } from "./ordinary-user.ts";
import { openReadableProject } from "./readable-project.ts";
import { handOver } from "./run-command.mjs";

export const hasScreen =
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);

/** On Linux a screen of its own: the windows neither disturb nor depend on the person who is working there. */
const onVirtualScreen =
  process.platform === "linux" ? ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24"] : [];

/**
 * Runs a command in which Electron is started, as an ordinary user with the sandbox on, and resolves with its exit code.
 * Runs it in the project's folder; what it leaves in demo/ and test-results/ is in the project afterwards.
 */
export async function runOnDesktop(command: readonly string[], electron: Electron): Promise<number> {
  const home = await makeHome();
  const project = await openReadableProject();
  const env = {
    ...toolEnvironment(process.execPath, project.folder),
    ...electronEnvironment(electron),
    ...home.env,
    INTRAY_DEMO_DIR: join(project.folder, "demo"),
  };
  try {
    return await handOver([...asOrdinaryUser, ...onVirtualScreen, ...command], { cwd: project.folder, env });
  } finally {
    await project.finish();
    await home.remove();
  }
}
