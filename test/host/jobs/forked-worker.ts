import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FromWorker, ToWorker } from "../../../host/jobs/messages.ts";
import type { WorkerProcess } from "../../../host/jobs/worker-process.ts";

/** A worker process without Electron: Node's own fork, over the flows in `worker-entry.ts`. */
export interface ForkedWorker extends WorkerProcess {
  readonly pid: number;
}

export function forkedWorker(): ForkedWorker {
  const child = fork(join(import.meta.dirname, "worker-entry.ts"), [], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const pid = child.pid ?? 0;
  child.on("error", () => undefined); // a message to a process that has just been killed
  return {
    pid,
    send: (message: ToWorker) => void (child.connected && child.send(message)),
    onMessage: (listener) => void child.on("message", (message) => listener(message as FromWorker)),
    onExit: (listener) => void child.once("exit", () => listener()),
    kill: () => void child.kill("SIGKILL"),
    memory: () => residentBytes(pid),
  };
}

/** Where the system tells by a file; elsewhere null. */
function residentBytes(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096;
  } catch {
    return null;
  }
}
