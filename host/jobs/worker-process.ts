import type { FromWorker, ToWorker } from "./messages.ts";

/** A process that runs bodies of jobs, as the pool sees it: Electron's, or another that can be killed. */
export interface WorkerProcess {
  send(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** Called once, when the process has ended, whatever ended it. */
  onExit(listener: () => void): void;
  /** Ends it at once, even while it goes round in a circle. */
  kill(): void;
  /** How much memory it holds, in bytes; null when the system doesn't say. */
  memory(): number | null;
}
