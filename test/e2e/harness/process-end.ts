import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { ElectronApplication } from "playwright/test";

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Waits until the process has ended by itself. */
export async function exitOf(child: ChildProcess): Promise<Exit> {
  if (!hasEnded(child)) await once(child, "exit");
  return { code: child.exitCode, signal: child.signalCode };
}

/** Ends main and everything it started at once, as a power cut would: no handler runs, nothing is flushed. */
export async function killTree(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return;
  if (process.platform === "win32") execFileSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  // Playwright starts Electron as the leader of a process group
  else process.kill(-child.pid, "SIGKILL");
  await exitOf(child);
}

/** Closes Intray as a person would, and kills what does not follow. */
export async function quit(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (hasEnded(child)) return;
  await Promise.race([app.close().catch(() => undefined), pause(10_000, undefined, { ref: false })]);
  await killTree(child);
}
