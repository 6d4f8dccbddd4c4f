import { drawFlow } from "../../host/diagram/draw-flow.ts";
import { diagramLabels } from "../../host/diagram/diagram-labels.ts";
import { flowSvg } from "../../host/diagram/flow-svg.ts";
import { type Flow, flowMap } from "../../engine/index.ts";

/** A flow as SVG, with no process in it. */
export async function flowPicture(flow: Flow, language: "en" | "de"): Promise<string> {
  return flowSvg(await drawFlow(flowMap(flow, language)), diagramLabels(language, language, 0));
}
