import type { FlowDrawing } from "../../contract/diagram/drawing.ts";
import type { ProcessDetail } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";

export interface PrintedProcess {
  readonly process: ProcessDetail;
  /** Null when the program no longer has the flow. */
  readonly drawing: FlowDrawing | null;
}

/** Asks main for one process after the other, each flow once. Throws what main refuses. */
export async function loadProcesses(
  ids: readonly number[],
  onProgress: (done: number) => void,
): Promise<readonly PrintedProcess[]> {
  const drawings = new Map<string, Promise<FlowDrawing | null>>();
  const cases: PrintedProcess[] = [];
  for (const processId of ids) {
    const process = await call("process.get", { processId });
    const { flowId } = process;
    const drawing = drawings.get(flowId) ?? call("flow.drawing", { flowId }).catch(() => null);
    drawings.set(flowId, drawing);
    cases.push({ process, drawing: await drawing });
    onProgress(cases.length);
  }
  return cases;
}
