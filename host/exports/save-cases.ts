import { setImmediate } from "node:timers/promises";
import type { Language, ProcessDetail } from "../../engine/contract/index.ts";
import type { FileParts } from "./file-parts.ts";
import { caseText } from "./case-text.ts";
import { inPortions } from "./in-portions.ts";
import { csvWriter } from "./tasks-csv.ts";

export type CaseFormat = "pdf" | "json" | "csv";

/** Prints what a person may see of these processes. */
export type PrintCases = (
  ids: readonly number[],
  signal: AbortSignal,
  told: (done: number) => void,
) => Promise<Uint8Array>;

export interface CasesToSave {
  readonly ids: readonly number[];
  readonly format: CaseFormat;
  readonly language: Language;
  readonly locale: string;
  /** Reads one process for the person who asked; throws when they may not see it. */
  readonly read: (id: number) => Promise<ProcessDetail>;
  readonly print: PrintCases;
  readonly signal: AbortSignal;
  /** Hears how many processes are in the file. */
  readonly told: (done: number) => void;
}

/**
 * The file, part by part, so that windows are served between them. Throws what reading throws, and the signal's reason when
 * it was aborted.
 */
export function caseParts(cases: CasesToSave): FileParts {
  return cases.format === "pdf" ? printed(cases) : written(cases);
}

async function* printed({ ids, print, signal, told }: CasesToSave): AsyncGenerator<Uint8Array> {
  yield await print(ids, signal, told);
}

async function* written(cases: CasesToSave): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of cases.format === "csv" ? csvTexts(cases) : jsonTexts(cases)) {
    yield encoder.encode(text);
    await setImmediate();
    cases.signal.throwIfAborted();
  }
}

async function* csvTexts({ ids, language, locale, read, told }: CasesToSave): AsyncGenerator<string> {
  const csv = csvWriter(language, locale);
  yield csv.head();
  for (const [done, id] of ids.entries()) {
    told(done);
    const process = await read(id);
    for (const tasks of inPortions(process.tasks)) yield csv.rows(process, tasks);
  }
  told(ids.length);
}

async function* jsonTexts({ ids, read, told }: CasesToSave): AsyncGenerator<string> {
  yield "[\n";
  for (const [done, id] of ids.entries()) {
    told(done);
    if (done > 0) yield ",\n";
    yield* caseText(await read(id));
  }
  yield "\n]\n";
  told(ids.length);
}
