import { asOrdinaryUser } from "./ordinary-user.ts";
import { run } from "./run-command.mjs";
import { SetupProblem } from "./say.mjs";

const advice = `Electron's sandbox needs user namespaces, and this system keeps them from ordinary users.
On Ubuntu allow them, until the next restart, with: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
In a chroot or a container they can't be had: run this on the machine itself, or give the container its own user namespaces.`;

/** Throws a SetupProblem on a Linux where Electron would end at once, saying no more than that its sandbox failed. */
export async function requireSandbox(): Promise<void> {
  if (process.platform !== "linux") return;
  try {
    await run([...asOrdinaryUser, "unshare", "--user", "--map-root-user", "true"]);
  } catch (error) {
    // Without the program there is no telling; Electron itself will.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw new SetupProblem(advice);
  }
}
