import type { FlowMap } from "../../engine/contract/index.ts";
import type { FlowDrawing } from "./drawing.ts";
/** Lays a flow out and draws it. Slow: windows ask `drawings`, which lets a thread of its own do it. */
export declare function drawFlow(map: FlowMap): Promise<FlowDrawing>;
