import { setImmediate } from "node:timers/promises";
import type { Language, ProcessDetail } from "../../engine/contract/index.ts";
import type { ReadPart } from "../desktop-files.ts";
import { caseJson } from "./case-json.ts";
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
 * The file, part by part: one process at a time, so that windows are served between them. Throws what reading throws,
 * and the signal's reason when it was aborted.
 */
export function caseParts(cases: CasesToSave): ReadPart {
  return cases.format === "pdf" ? printed(cases) : written(cases);
}

function printed({ ids, print, signal, told }: CasesToSave): ReadPart {
  return (position) => (position === 0 ? print(ids, signal, told) : undefined);
}

function written({ ids, format, language, locale, read, signal, told }: CasesToSave): ReadPart {
  const encoder = new TextEncoder();
  const csv = csvWriter(language, locale);
  const one = async (id: number) => {
    const process = await read(id);
    return format === "csv" ? csv.rows(process) : JSON.stringify(caseJson(process), null, 2);
  };
  const text = async (index: number): Promise<string | undefined> => {
    if (index === 0) return format === "csv" ? csv.head() : "[\n";
    const id = ids[index - 1];
    if (id !== undefined) return `${format === "json" && index > 1 ? ",\n" : ""}${await one(id)}`;
    return format === "json" && index === ids.length + 1 ? "\n]\n" : undefined;
  };
  return async (position) => {
    await setImmediate();
    signal.throwIfAborted();
    told(Math.min(position, ids.length));
    const part = await text(position);
    return part === undefined ? undefined : encoder.encode(part);
  };
}
