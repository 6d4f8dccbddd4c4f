import type { FromWorker, ToWorker } from "../../../host/jobs/messages.ts";
import { serveJobs } from "../../../host/jobs/serve-jobs.ts";
import { bodies } from "./bodies.ts";

process.on("disconnect", () => process.exit());
serveJobs(
  {
    send: (message: FromWorker) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => void process.on("message", (message) => listener(message as ToWorker)),
  },
  [bodies],
);
