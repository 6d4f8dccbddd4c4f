import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How long what is left of a stopped group may take to end by itself, in milliseconds. */
const patience = 5_000;

/**
 * Hands the terminal to a program as the leader of a group of its own, and resolves with its exit code as handOver does.
 * When this process is told to stop, the whole group is: shells between us and the virtual screen pass nothing on.
 */
export async function runInGroup([program = "", ...args]: readonly string[], options: SpawnOptions): Promise<number> {
  const child = spawn(program, args, { stdio: "inherit", ...options, detached: true });
  let stopped: NodeJS.Signals | null = null;
  const stop = (signal: NodeJS.Signals) => {
    stopped = signal;
    signalGroup(child, "SIGTERM");
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
    const ended = stopped ?? signal;
    return ended ? 128 + constants.signals[ended] : (code ?? 1);
  } finally {
    await endGroup(child);
    for (const signal of signals) process.off(signal, stop);
  }
}

/** Lets what the program left behind end, and kills what does not. */
async function endGroup(group: ChildProcess): Promise<void> {
  const start = performance.now();
  for (
    let left = signalGroup(group, "SIGTERM");
    left && performance.now() - start < patience;
    left = signalGroup(group, 0)
  )
    await pause(50);
  signalGroup(group, "SIGKILL");
}

/** Whether there still was anybody to hear it. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
