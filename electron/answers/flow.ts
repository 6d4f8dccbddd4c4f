import { askWorker } from "../../host/ask-worker.ts";
import { flowSvg } from "../../host/diagram/flow-svg.ts";
import { momentOf } from "../../contract/diagram/moment.ts";
import { pictureWords } from "../../host/diagram/picture-words.ts";
import type { Input } from "../../contract/channels.ts";
import { deskOf } from "../../host/answers/caller.ts";
import { historyOf } from "../../host/answers/history-of.ts";
import type { Machine, MachineAnswersOf } from "./machine.ts";

/** Pictures of flows as files, for who may see or start them. */
export const flowHandlers: MachineAnswersOf<"flow"> = { "flow.save": saveFlow };

async function saveFlow({ flowId, processId, format }: Input<"flow.save">, caller: Machine) {
  const desk = deskOf(caller);
  const { effectiveLanguage, locale } = caller.settings.get();
  const history = processId === undefined ? null : await historyOf(processId, caller);
  const moment = history && processId !== undefined ? momentOf(history.placedTasks(processId)) : undefined;
  const drawing = await caller.drawings.of(desk.flows.map(flowId));
  const words = pictureWords(effectiveLanguage, locale);
  // the first one takes a tenth of a second
  const bpmn = () => askWorker<string>("write-bpmn", drawing);
  const svg = () => flowSvg(drawing, words, moment);
  const bytes =
    format === "png"
      ? await caller.rasterize(svg(), drawing)
      : new TextEncoder().encode(format === "bpmn" ? await bpmn() : svg());
  const name = desk.files.plainName(`${drawing.title}.${format}`);
  return { saved: await caller.desktop.save(name, [bytes]) };
}
