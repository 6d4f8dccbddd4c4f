import type { FromWorker, ToWorker } from "../../host/jobs/messages.ts";
import { serveAllFlows } from "../../host/jobs/serve-all-flows.ts";

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

/** The end of the channel to main, in a process that Electron forked. */
interface ParentPort {
  postMessage(message: FromWorker): void;
  on(event: "message", listener: (event: { readonly data: ToWorker }) => void): void;
}

serveAllFlows({
  send: (message) => parentPort.postMessage(message),
  onMessage: (listener) => parentPort.on("message", ({ data }) => listener(data)),
});
