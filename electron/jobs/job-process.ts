import type { App, UtilityProcess } from "electron";
import type { FromWorker } from "../../host/jobs/messages.ts";
import type { WorkerProcess } from "../../host/jobs/worker-process.ts";

/** What this needs of Electron. */
export interface ElectronParts {
  readonly app: Pick<App, "getAppMetrics">;
  readonly utilityProcess: { fork(path: string, args: string[], options: { serviceName: string }): UtilityProcess };
}

/** Forks `job-worker.js` beside main: a process of Node alone, without a window and without the database. */
export function electronWorker({ app, utilityProcess }: ElectronParts, file: string): WorkerProcess {
  const child = utilityProcess.fork(file, [], { serviceName: "Intray job" });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on("message", (message: FromWorker) => listener(message)),
    onExit: (listener) => child.once("exit", () => listener()),
    kill: () => kill(child),
    memory() {
      const known = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return known ? known.memory.workingSetSize * 1024 : null;
    },
  };
}

/** `UtilityProcess.kill` asks; a body that goes round in a circle doesn't hear it. */
function kill(child: UtilityProcess): void {
  const { pid } = child;
  if (pid === undefined) child.kill();
  else {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      child.kill(); // it is ending already
    }
  }
}
