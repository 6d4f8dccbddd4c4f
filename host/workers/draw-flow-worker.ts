import { parentPort, workerData } from "node:worker_threads";
import type { FlowMap } from "../../engine/contract/index.ts";
import { drawFlow } from "../diagram/draw-flow.ts";

/** Answers with the drawing of one flow. */
parentPort?.postMessage(await drawFlow(workerData as FlowMap));
