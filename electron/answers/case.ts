import { setImmediate } from "node:timers/promises";
import { readCase } from "../../host/exports/read-case.ts";
import { caseParts } from "../../host/exports/save-cases.ts";
import type { ProcessFilter } from "../../engine/index.ts";
import type { Input } from "../../contract/channels.ts";
import { IpcRefusal } from "../../host/ipc-refusal.ts";
import { mostPrinted } from "../../contract/case.ts";
import { deskOf } from "../../host/answers/caller.ts";
import type { Machine, MachineAnswersOf } from "./machine.ts";

/** Case files of processes, for who may see these. */
export const caseHandlers: MachineAnswersOf<"case"> = {
  "case.save": saveCases,
  "case.cancel": ({ exportId }, caller) => {
    deskOf(caller);
    caller.exports.cancel(exportId);
    return null;
  },
};

/** Who may see nothing of it is told so before anybody is asked where to. */
async function saveCases({ exportId, format, of }: Input<"case.save">, caller: Machine) {
  const desk = deskOf(caller);
  const ids = "processIds" in of ? of.processIds : await idsOf(of.filter, caller);
  const [first] = ids;
  if (first === undefined) return { saved: false, processes: 0 };
  if (format === "pdf" && ids.length > mostPrinted) {
    throw new IpcRefusal("too-many", `At most ${mostPrinted} processes are printed at once.`, { most: mostPrinted });
  }
  const { brief, flowTitle } = desk.processes.overview(first);
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
async function idsOf(filter: ProcessFilter, caller: Machine): Promise<readonly number[]> {
  const ids: number[] = [];
  let after: number | undefined;
  do {
    const page = deskOf(caller).processes.list({ ...filter, limit: 200, ...(after === undefined ? {} : { after }) });
    for (const { id } of page.rows) ids.push(id);
    after = page.next;
    await setImmediate();
  } while (after !== undefined);
  return ids;
}
