import { parentPort, workerData } from "node:worker_threads";
import type { FlowDrawing } from "../../contract/diagram/drawing.ts";
import { flowBpmn } from "../diagram/flow-bpmn.ts";

/** Answers with the BPMN 2.0 of one drawing. */
parentPort?.postMessage(await flowBpmn(workerData as FlowDrawing));
