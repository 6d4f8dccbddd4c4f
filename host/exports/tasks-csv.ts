import { stringify } from "csv-stringify/sync";
import type { Language, ProcessDetail, TaskRow } from "../../engine/contract/index.ts";

const headings: Readonly<Record<Language, readonly string[]>> = {
  en: "Process;Flow;Subject;Process status;Task;Title;Status;Owner;Created;Assigned;Started;Finished;Due;Error".split(
    ";",
  ),
  de: "Vorgang;Ablauf;Betreff;Status des Vorgangs;Aufgabe;Titel;Status;Zuständig;Angelegt;Übernommen;Begonnen;Erledigt;Fällig;Fehler".split(
    ";",
  ),
};

export interface CsvWriter {
  /** The mark by which spreadsheets know the letters' encoding, and the first line. */
  readonly head: () => string;
  /** A line for each of these tasks of a process. */
  readonly rows: (process: ProcessDetail, tasks: readonly TaskRow[]) => string;
}

/** Tables of tasks as the spreadsheets of `locale` read them: where a comma parts decimals, a semicolon parts cells. */
export function csvWriter(language: Language, locale: string): CsvWriter {
  const options = { delimiter: separatorOf(locale), record_delimiter: "windows" } as const;
  const date = dateWriter();
  return {
    head: () => `\ufeff${stringify([[...headings[language]]], options)}`,
    rows: (process, tasks) =>
      stringify(
        tasks.map((task) => [
          process.id,
          harmless(process.flowTitle),
          harmless(process.subject),
          process.status,
          task.id,
          harmless(task.title),
          task.status,
          harmless(task.owner?.displayName ?? ""),
          ...[task.created, task.assigned, task.started, task.finished, task.due].map(date),
          harmless(task.error?.title ?? ""),
        ]),
        options,
      ),
  };
}

function separatorOf(locale: string): ";" | "," {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? ";" : ",";
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe: it is shown, never run. */
function harmless(text: string): string {
  return /^[\s]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

/** Local time, in the one form that all spreadsheets take for a date. */
function dateWriter(): (at: number | null) => string {
  const two = (value: number) => String(value).padStart(2, "0");
  return (at) => {
    if (at === null) return "";
    const date = new Date(at);
    const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  };
}
