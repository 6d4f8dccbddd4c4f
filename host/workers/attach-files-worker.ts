import { parentPort, workerData } from "node:worker_threads";
import { type AttachedFile, attachFiles } from "../exports/attach-files.ts";

const { pdf, files } = workerData as { readonly pdf: Uint8Array; readonly files: readonly AttachedFile[] };

/** Answers with a PDF that has files in it. */
parentPort?.postMessage(await attachFiles(pdf, files));
