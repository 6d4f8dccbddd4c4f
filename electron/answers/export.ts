import { setImmediate } from "node:timers/promises";
import { readProcess } from "../../host/exports/read-process.ts";
import { exportParts } from "../../host/exports/export-parts.ts";
import type { ProcessFilter } from "../../engine/index.ts";
import type { Input } from "../../contract/channels.ts";
import { IpcRefusal } from "../../host/ipc-refusal.ts";
import { maxPrintedProcesses } from "../../contract/export.ts";
import { deskOf } from "../../host/answers/host-services.ts";
import { runInWorker } from "../../host/run-in-worker.ts";
import { printWithFiles, type PrintWithFilesOptions } from "../files/print-with-files.ts";
import type { DesktopServices, DesktopAnswersOf } from "./desktop-services.ts";

/** Case files of processes, for who may see these. */
export const exportHandlers: DesktopAnswersOf<"export"> = {
  "export.save": exportProcesses,
  "export.cancel": ({ exportId }, services) => {
    deskOf(services);
    services.exports.cancel(exportId);
    return null;
  },
};

/** On a thread of its own: packing takes its time. */
const attach: PrintWithFilesOptions["attach"] = (pdf, files) => runInWorker("attach-files", { pdf, files });

/** Who may see nothing of it is told so before anybody is asked where to. */
/** What names of files end with. */
const endings = { pdf: "pdf", json: "json", csv: "csv", "csv-all": "csv" } as const satisfies Record<
  Input<"export.save">["format"],
  string
>;

async function exportProcesses({ exportId, format, of }: Input<"export.save">, services: DesktopServices) {
  const desk = deskOf(services);
  const ids = "processIds" in of ? of.processIds : await idsOf(of.filter, services);
  const [first] = ids;
  if (first === undefined) return { saved: false, processes: 0, leftOut: 0 };
  if (format === "pdf" && ids.length > maxPrintedProcesses) {
    throw new IpcRefusal("too-many", `At most ${maxPrintedProcesses} processes are printed at once.`, {
      max: maxPrintedProcesses,
    });
  }
  const { subject, flowTitle } = desk.processes.overview(first);
  const { effectiveLanguage: language } = services.preferences.get();
  const locale = services.settings.systemLocale();
  const name = ids.length === 1 ? `${subject === "" ? flowTitle : subject} ${first}` : `Intray ${ids.length}`;
  let leftOut = 0;
  const print = printWithFiles({
    print: services.printProcesses,
    desk: () => deskOf(services),
    attach,
    onLeftOut: (count) => {
      leftOut = count;
    },
  });
  const saved = await services.exports.run({ exportId, total: ids.length }, (signal, onProgress) => {
    const read = (id: number) => readProcess(id, () => deskOf(services));
    const parts = exportParts({
      ids,
      format,
      language,
      locale,
      read,
      print,
      signal,
      onProgress,
    });
    return services.desktop.save(desk.files.plainName(`${name}.${endings[format]}`), parts);
  });
  return { saved, processes: ids.length, leftOut };
}

/** Newest first, as the list shows them; a page at a time, so that windows are served between them. */
async function idsOf(filter: ProcessFilter, services: DesktopServices): Promise<readonly number[]> {
  const ids: number[] = [];
  let after: number | undefined;
  do {
    const page = deskOf(services).processes.list({ ...filter, limit: 200, ...(after === undefined ? {} : { after }) });
    for (const { id } of page.rows) ids.push(id);
    after = page.next;
    await setImmediate();
  } while (after !== undefined);
  return ids;
}
