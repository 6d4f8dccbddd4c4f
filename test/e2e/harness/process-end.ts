import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Intray } from "./launch.ts";

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

/**
 * Ends main and everything it started at once, as a power cut would: no handler runs, nothing is flushed.
 * Also ends what main left behind when it ended before. The process has to lead a group of its own.
 */
export async function killTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  if (process.platform !== "win32") killGroup(child.pid);
  else if (!hasEnded(child)) execFileSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  await exitOf(child);
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Closes Intray as a person would, and kills what does not follow. */
export async function quit({ app, main }: Intray): Promise<void> {
  if (!hasEnded(main)) {
    await Promise.race([app.close().catch(() => undefined), pause(10_000, undefined, { ref: false })]);
  }
  await killTree(main);
}
