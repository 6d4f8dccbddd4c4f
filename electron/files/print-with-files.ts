import { setImmediate } from "node:timers/promises";
import { pdfFilesOf, type WithFiles } from "../../contract/pdf-files.ts";
import type { Desk } from "../../engine/index.ts";
import { allPages } from "../../host/exports/all-pages.ts";
import type { AttachedFile } from "../../host/exports/attach-files.ts";
import type { PrintProcesses } from "../../host/exports/export-parts.ts";

export interface PrintWithFilesOptions {
  readonly print: PrintProcesses;
  /** Asked for each portion: the person may leave meanwhile. */
  readonly desk: () => Desk;
  readonly attach: (pdf: Uint8Array, files: readonly AttachedFile[]) => Promise<Uint8Array>;
  /** Hears for how many files there was no room. */
  readonly onLeftOut: (count: number) => void;
}

/** Prints processes, with the files that the person sees in them inside the PDF as far as there is room. */
export function printWithFiles({ print, desk, attach, onLeftOut }: PrintWithFilesOptions): PrintProcesses {
  return async (ids, signal, onProgress) => {
    const pdf = await print(ids, signal, onProgress);
    const processes: WithFiles[] = [];
    for (const id of ids) {
      const attachments = await allPages((after) => desk().attachments.list(id, { after, limit: 100 }));
      processes.push({ ...desk().processes.overview(id), attachments });
    }
    const wanted = pdfFilesOf(processes);
    onLeftOut(wanted.filter(({ attachedAs }) => attachedAs === null).length);
    const files: AttachedFile[] = [];
    for (const { file, attachedAs } of wanted) {
      if (attachedAs === null) continue;
      const bytes = await readWhole(file.file, desk, signal);
      files.push({ name: desk().files.plainName(attachedAs), type: file.type, bytes });
    }
    return files.length === 0 ? pdf : await attach(pdf, files);
  };
}

async function readWhole(hash: string, desk: () => Desk, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = desk().files.part(hash, parts.length);
    if (part === undefined) return Buffer.concat(parts);
    parts.push(part);
    await setImmediate();
    signal.throwIfAborted();
  }
}
