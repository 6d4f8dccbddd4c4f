import { setImmediate } from "node:timers/promises";
import { askWorker } from "../../host/ask-worker.ts";
import { readCase } from "../../host/exports/read-case.ts";
import { caseParts } from "../../host/exports/save-cases.ts";
import { flowSvg } from "../../host/diagram/flow-svg.ts";
import { momentOf } from "../../contract/diagram/moment.ts";
import { pictureWords } from "../../host/diagram/picture-words.ts";
import type { Input } from "../../contract/channels.ts";
import { IpcRefusal } from "../../host/ipc-refusal.ts";
import { mostPrinted, type pictureChannels } from "../../contract/picture.ts";
import { deskOf } from "../../host/answers/caller.ts";
import { historyOf } from "../../host/answers/history-of.ts";
import type { Machine, MachineAnswers } from "./machine.ts";

type PictureChannel = Exclude<keyof typeof pictureChannels, "flow.drawing">;

/** Pictures of flows, for who may see or start them, and case files of processes, for who may see these. */
export const pictureHandlers: Pick<MachineAnswers, PictureChannel> = {
  "flow.save": saveFlow,
  "case.save": saveCases,
  "case.cancel": ({ exportId }, caller) => {
    deskOf(caller);
    caller.exports.cancel(exportId);
    return null;
  },
};

async function saveFlow({ flowId, processId, format }: Input<"flow.save">, caller: Machine) {
  const desk = deskOf(caller);
  const { effectiveLanguage, locale } = caller.settings.get();
  const history = processId === undefined ? null : await historyOf(processId, caller);
  const moment = history && processId !== undefined ? momentOf(history.placedTasks(processId)) : undefined;
  const drawing = await caller.drawings.of(desk.flowMap(flowId));
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

/** Who may see nothing of it is told so before anybody is asked where to. */
async function saveCases({ exportId, format, of }: Input<"case.save">, caller: Machine) {
  const desk = deskOf(caller);
  const ids = "processIds" in of ? of.processIds : await idsOf(of.filter, caller);
  const [first] = ids;
  if (first === undefined) return { saved: false, processes: 0 };
  if (format === "pdf" && ids.length > mostPrinted) {
    throw new IpcRefusal("too-many", `At most ${mostPrinted} processes are printed at once.`, { most: mostPrinted });
  }
  const { brief, flowTitle } = desk.history.overview(first);
  const { effectiveLanguage: language, locale } = caller.settings.get();
  const name = ids.length === 1 ? `${brief === "" ? flowTitle : brief} ${first}` : `Intray ${ids.length}`;
  const saved = await caller.exports.run({ exportId, total: ids.length }, (signal, told) => {
    const read = (id: number) => readCase(id, () => deskOf(caller));
    const parts = caseParts({ ids, format, language, locale, read, print: caller.printCases, signal, told });
    return caller.desktop.save(desk.files.plainName(`${name}.${format}`), parts);
  });
  return { saved, processes: ids.length };
}

/** Newest first, as the list shows them; a page at a time, so that windows are served between them. */
async function idsOf(filter: object, caller: Machine): Promise<readonly number[]> {
  const given = JSON.parse(JSON.stringify(filter)) as object;
  const ids: number[] = [];
  let after: number | undefined;
  do {
    const page = deskOf(caller).processes({ ...given, limit: 200, ...(after === undefined ? {} : { after }) });
    for (const { id } of page.rows) ids.push(id);
    after = page.next;
    await setImmediate();
  } while (after !== undefined);
  return ids;
}
