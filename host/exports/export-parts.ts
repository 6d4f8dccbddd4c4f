import { setImmediate } from "node:timers/promises";
import type { Language, ProcessDetail } from "../../engine/contract/index.ts";
import type { FileParts } from "./file-parts.ts";
import { exportText } from "./export-text.ts";
import { inBatches } from "./in-batches.ts";
import { csvWriter } from "./csv-writer.ts";
import { ExportedTasks } from "./exported-tasks.ts";

/** `csv-all`: with a line for each automatic step, too. */
export type ExportFormat = "pdf" | "json" | "csv" | "csv-all";

/** Prints what a person may see of these processes. */
export type PrintProcesses = (
  ids: readonly number[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
) => Promise<Uint8Array>;

export interface ExportRequest {
  readonly ids: readonly number[];
  readonly format: ExportFormat;
  readonly language: Language;
  readonly locale: string;
  /** Reads one process for the person who asked; throws when they may not see it. */
  readonly read: (id: number) => Promise<ProcessDetail>;
  readonly print: PrintProcesses;
  readonly signal: AbortSignal;
  /** Hears how many processes are in the file. */
  readonly onProgress: (done: number) => void;
}

/**
 * The file, part by part, so that windows are served between them. Throws what reading throws, and the signal's reason when
 * it was aborted.
 */
export function exportParts(request: ExportRequest): FileParts {
  return request.format === "pdf" ? printed(request) : written(request);
}

async function* printed({ ids, print, signal, onProgress }: ExportRequest): AsyncGenerator<Uint8Array> {
  yield await print(ids, signal, onProgress);
}

async function* written(request: ExportRequest): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of request.format === "json" ? jsonTexts(request) : csvTexts(request)) {
    yield encoder.encode(text);
    await setImmediate();
    request.signal.throwIfAborted();
  }
}

/** Everything is read first: only then is it known which fields there are. */
async function* csvTexts(request: ExportRequest): AsyncGenerator<string> {
  const { ids, format, language, locale, read, onProgress, signal } = request;
  const table = new ExportedTasks({ language, locale, automatic: format === "csv-all" });
  for (const [done, id] of ids.entries()) {
    onProgress(done);
    const process = await read(id);
    for (const tasks of inBatches(process.tasks)) {
      table.add(process, tasks);
      await setImmediate();
      signal.throwIfAborted();
    }
  }
  const csv = csvWriter(locale);
  yield csv.head(table.headings);
  for (const lines of inBatches(table.lines())) yield csv.lines(lines);
  onProgress(ids.length);
}

async function* jsonTexts({ ids, read, onProgress }: ExportRequest): AsyncGenerator<string> {
  yield "[\n";
  for (const [done, id] of ids.entries()) {
    onProgress(done);
    if (done > 0) yield ",\n";
    yield* exportText(await read(id));
  }
  yield "\n]\n";
  onProgress(ids.length);
}
