import { runInWorker } from "../../host/run-in-worker.ts";
import { flowSvg } from "../../host/diagram/flow-svg.ts";
import { progressOf } from "../../contract/diagram/progress.ts";
import { diagramLabels } from "../../host/diagram/diagram-labels.ts";
import type { Input } from "../../contract/channels.ts";
import { deskOf } from "../../host/answers/host-services.ts";
import { historyOf } from "../../host/answers/history-of.ts";
import type { DesktopServices, DesktopAnswersOf } from "./desktop-services.ts";

/** Pictures of flows as files, for who may see or start them. */
export const desktopFlowHandlers: DesktopAnswersOf<"flow"> = { "flow.save": saveFlow };

async function saveFlow({ flowId, processId, format }: Input<"flow.save">, services: DesktopServices) {
  const desk = deskOf(services);
  const { effectiveLanguage, locale } = services.preferences.get();
  const history = processId === undefined ? null : await historyOf(processId, services);
  const progress = history && processId !== undefined ? progressOf(history.diagramTasks(processId)) : undefined;
  const drawing = await services.drawings.of(desk.flows.map(flowId));
  const words = diagramLabels(effectiveLanguage, locale, Date.now());
  // the first one takes a tenth of a second
  const bpmn = () => runInWorker<string>("write-bpmn", drawing);
  const svg = () => flowSvg(drawing, words, progress);
  const bytes =
    format === "png"
      ? await services.rasterize(svg(), drawing)
      : new TextEncoder().encode(format === "bpmn" ? await bpmn() : svg());
  const name = desk.files.plainName(`${drawing.title}.${format}`);
  return { saved: await services.desktop.save(name, [bytes]) };
}
