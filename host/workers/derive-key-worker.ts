import { parentPort, workerData } from "node:worker_threads";
import { deriveKeyHere, type KeySource } from "../../engine/people/derive-key.ts";

/** Answers with the key of one password. */
parentPort?.postMessage(deriveKeyHere(workerData as KeySource));
