import { failureText } from "../../contract/failure-text.ts";
import { statusLabels } from "../../contract/status-labels.ts";
import type { DetailField, Language, ProcessDetail, TaskRow } from "../../engine/contract/index.ts";
import { traitsOf } from "../../engine/contract/task-traits.ts";
import { cellText, numberText } from "./cell-text.ts";
import { localTimeText } from "./local-time-text.ts";

const fixedHeadings: Readonly<Record<Language, readonly string[]>> = {
  en: "Process;Flow;Process title;Key figure;Subject;Process status;Outcome;Started by;Process started;Process finished;Task;Title;Status;Decision;Reason;Owner;Created;Assigned;Finished;Due;Duration (hours);Error".split(
    ";",
  ),
  de: "Vorgang;Ablauf;Titel des Vorgangs;Kennzahl;Betreff;Status des Vorgangs;Ergebnis;Gestartet von;Vorgang gestartet;Vorgang beendet;Aufgabe;Titel;Status;Entscheidung;Grund;Zuständig;Angelegt;Übernommen;Erledigt;Fällig;Dauer (Stunden);Fehler".split(
    ";",
  ),
};

/** Columns that are there when something was said or attached. */
const saidHeadings: Readonly<Record<Language, readonly [comments: string, attachments: string]>> = {
  en: ["Comments", "Attachments"],
  de: ["Kommentare", "Anhänge"],
};

export interface TableOptions {
  readonly language: Language;
  readonly locale: string;
  /** Whether what Intray does by itself has lines, too. */
  readonly automatic: boolean;
}

/** Tasks of several processes, a line each; behind them what the process and its record say, field by field. */
export class ExportedTasks {
  readonly #options: TableOptions;
  readonly #text;
  readonly #number;
  readonly #lines: { readonly cells: readonly string[]; readonly fields: ReadonlyMap<string, string> }[] = [];
  /** Titles of fields, in the order in which they came; fields of several flows that are called alike share a column. */
  readonly #fieldTitles = new Set<string>();

  constructor(options: TableOptions) {
    this.#options = options;
    this.#text = cellText(options.language, options.locale);
    this.#number = numberText(options.locale);
  }

  /** Adds a line for each of these tasks of a process; the others are left out. */
  add(process: ProcessDetail, tasks: readonly TaskRow[]): void {
    const fields = this.#fieldsOf(process);
    for (const title of fields.keys()) this.#fieldTitles.add(title);
    const shown = tasks.filter(({ kind }) => this.#options.automatic || traitsOf(kind).isForPeople);
    for (const task of shown) this.#lines.push({ cells: this.#cells(process, task), fields });
  }

  get headings(): readonly string[] {
    return [...fixedHeadings[this.#options.language], ...this.#fieldTitles];
  }

  /** Every line, as wide as the headings. */
  *lines(): Generator<readonly string[]> {
    const titles = [...this.#fieldTitles];
    for (const { cells, fields } of this.#lines) yield [...cells, ...titles.map((title) => fields.get(title) ?? "")];
  }

  #cells(process: ProcessDetail, task: TaskRow): readonly string[] {
    const words = statusLabels[this.#options.language];
    const hours = task.finished === null ? "" : this.#number(hoursBetween(task.created, task.finished));
    return [
      String(process.id),
      process.flowTitle,
      process.title,
      process.keyFigure ? this.#text(process.keyFigure.value, process.keyFigure.widget) : "",
      process.subject,
      words.process[process.status],
      process.outcome?.title ?? "",
      process.startedBy?.displayName ?? "",
      dateText(process.created),
      dateText(process.finished),
      String(task.id),
      task.title,
      words.task[task.status],
      task.decision?.outcome ?? "",
      task.decision?.reason ?? "",
      task.owner?.displayName ?? "",
      ...[task.created, task.assigned, task.finished, task.due].map(dateText),
      hours,
      task.error ? failureText(task.error, this.#options.language) : "",
    ];
  }

  /** By title; a field that is called like another, or like a heading that is always there, gets a number. */
  #fieldsOf(process: ProcessDetail): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    const fixed = new Set(fixedHeadings[this.#options.language]);
    const fields = [...(process.artifact?.fields ?? []), ...process.data].filter(isShown);
    const told = fields.map(({ title, value, widget }) => [title, this.#text(value, widget)] as const);
    for (const [title, text] of [...told, ...this.#saidOf(process)]) {
      let heading = title;
      for (let count = 2; texts.has(heading) || fixed.has(heading); count += 1) heading = `${title} (${count})`;
      texts.set(heading, text);
    }
    return texts;
  }

  /** What people said about a process and attached to it; nothing of what was withdrawn or removed. */
  #saidOf({ comments, attachments }: ProcessDetail): readonly (readonly [title: string, text: string])[] {
    const [forComments, forAttachments] = saidHeadings[this.#options.language];
    const said = comments.flatMap(({ by, at, text }) =>
      text === null ? [] : `${by.displayName}, ${localTimeText(at)}: ${text}`,
    );
    const attached = attachments.flatMap(({ name, note, removed }) =>
      removed ? [] : note === null ? name : `${name}: ${note}`,
    );
    return [[forComments, said.join("\n")] as const, [forAttachments, attached.join("\n")] as const].filter(
      ([, text]) => text !== "",
    );
  }
}

function isShown({ widget }: DetailField): boolean {
  return widget.type !== "hidden";
}

function dateText(at: number | null): string {
  return at === null ? "" : localTimeText(at);
}

function hoursBetween(from: number, to: number): number {
  return Math.round((to - from) / 36_000) / 100;
}
