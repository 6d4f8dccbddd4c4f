import { useEffect } from "react";
import { maxPdfFileBytes, type PdfFile, pdfFilesOf } from "../../contract/pdf-files.ts";
import { progressOf, type ProgressTask } from "../../contract/diagram/progress.ts";
import type { ArtifactDetail, DetailField, HistoryEntry, ProcessDetail, TaskRow } from "../../engine/contract/index.ts";
import { traitsOf } from "../../engine/contract/task-traits.ts";
import { FlowDiagram } from "../diagram/flow-diagram.tsx";
import { byDay } from "./by-day.ts";
import { fileSize } from "../text/file-size.ts";
import { processStatusTexts, taskStatusTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { timelineText } from "../text/timeline-text.ts";
import { valueText } from "../text/value-text.ts";
import { PrintedTalk } from "./printed-talk.tsx";
import type { PrintedProcess } from "./load-processes.ts";
import classes from "./print.module.css";

function Fields(props: { readonly title: string; readonly fields: readonly DetailField[] }) {
  const { t, formats } = useText();
  if (props.fields.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <table className={classes["fields"]}>
        <tbody>
          {props.fields.map(({ name, title, value, widget }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>{valueText(value, widget, t, formats)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Record(props: { readonly record: ArtifactDetail | null }) {
  const { t } = useText();
  if (props.record === null) return null;
  const { title, revision, fields } = props.record;
  return <Fields title={`${title} · ${t("process.revision", { revision })}`} fields={fields} />;
}

function Summary(props: { readonly process: ProcessDetail }) {
  const { process } = props;
  const { t, formats } = useText();
  const facts = [
    [t("print.flow"), `${process.flowTitle} (${t("print.version", { version: process.flowVersion })})`],
    [t("process.column-status"), t(processStatusTexts[process.status])],
    [t("process.started"), formats.dateTime(process.created)],
    [t("print.started-by"), process.startedBy?.displayName ?? t("process.itself")],
    [t("process.finished"), process.finished === null ? t("value.none") : formats.dateTime(process.finished)],
    ...(process.outcome === null ? [] : [[t("process.outcome"), process.outcome.title] as const]),
    ...(process.keyFigure === null
      ? []
      : [[process.keyFigure.title, valueText(process.keyFigure.value, process.keyFigure.widget, t, formats)] as const]),
  ] as const;
  return (
    <table className={classes["fields"]}>
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was decided, by whom and why, oldest first. */
function Decisions(props: { readonly process: ProcessDetail }) {
  const { t, formats } = useText();
  const decisions = props.process.tasks.flatMap(({ id, title, decision }) =>
    decision ? [{ id, title, decision }] : [],
  );
  if (decisions.length === 0) return null;
  return (
    <section>
      <h2>{t("decision.all")}</h2>
      <table className={classes["fields"]}>
        <tbody>
          {decisions.map(({ id, title, decision: { outcome, by, reason, at } }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                {by === null ? outcome : t("decision.by", { outcome, name: by.displayName })}, {formats.dateTime(at)}
                {reason === null ? null : <q className={classes["reason"]}>{reason}</q>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Tasks(props: { readonly process: ProcessDetail }) {
  const { t, formats } = useText();
  const columns = ["task", "status", "owner", "created", "finished"] as const;
  const { tasks } = props.process;
  const listed = tasks.filter(isWorthPrinting);
  return (
    <section>
      <h2>{t("process.tasks")}</h2>
      <table className={classes["tasks"]}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`process.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ id, title, status, owner, created, finished }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className={classes["whole"]}>{t(taskStatusTexts[status])}</td>
              <td>{owner?.displayName ?? t("value.none")}</td>
              <td className={classes["whole"]}>{formats.dateTime(created)}</td>
              <td className={classes["whole"]}>{finished === null ? t("value.none") : formats.dateTime(finished)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length === tasks.length ? null : (
        <p className={classes["note"]}>{t("print.routing", { count: tasks.length - listed.length })}</p>
      )}
    </section>
  );
}

/** Gateways and joins fill pages and say nothing; one that failed does. */
function isWorthPrinting({ kind, status }: Pick<TaskRow, "kind" | "status">): boolean {
  return !traitsOf(kind).isRouting || status === "ERROR";
}

function isWorthALine({ event, task }: HistoryEntry): boolean {
  return task === null || !traitsOf(task.kind).isRouting || event === "task.failed";
}

function Line(props: { readonly entry: HistoryEntry }) {
  const { entry } = props;
  const { t, formats } = useText();
  return (
    <li>
      <time>{formats.time(entry.at)}</time> {timelineText(entry, t)}
      {entry.decision?.reason ? <q className={classes["reason"]}>{entry.decision.reason}</q> : null}
      {entry.note === null ? null : ` – ${entry.note}`}
      {entry.changes.map(({ name, title, widget, before, after }) => (
        <span key={name} className={classes["change"]}>
          {title}: {before === null ? null : <>{valueText(before, widget ?? undefined, t, formats)} → </>}
          {valueText(after, widget ?? undefined, t, formats)}
        </span>
      ))}
    </li>
  );
}

function History(props: { readonly entries: readonly HistoryEntry[] }) {
  const { t, formats } = useText();
  return (
    <section>
      <h2>{t("process.history")}</h2>
      {byDay(props.entries.filter(isWorthALine)).map((day) => (
        <div key={day.at}>
          <h3>{formats.day(day.at)}</h3>
          <ol className={classes["lines"]}>
            {day.entries.map((entry, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- printed once, never moved
              <Line key={index} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function AttachedFiles(props: { readonly files: readonly PdfFile[] }) {
  const { t, formats } = useText();
  const { files } = props;
  if (files.length === 0) return null;
  const leftOut = files.filter(({ attachedAs }) => attachedAs === null).length;
  return (
    <section>
      <h2>{t("print.files")}</h2>
      <ul className={classes["lines"]}>
        {files.map(({ file, attachedAs }) => (
          <li key={`${file.file} ${file.name}`}>
            {attachedAs ?? file.name}, {fileSize(file.size, formats.locale)}
            {attachedAs === null ? ` – ${t("print.left-out")}` : null}
          </li>
        ))}
      </ul>
      {leftOut === 0 ? null : (
        <p className={classes["note"]}>
          {t("print.no-room", { count: leftOut, limit: fileSize(maxPdfFileBytes, formats.locale) })}
        </p>
      )}
    </section>
  );
}

/** In CSS pixels; a wider drawing is too small to read on a page that stands upright. */
const maxPortraitWidth = 900;

function Picture(props: PrintedProcess) {
  const { t } = useText();
  const { drawing, process } = props;
  if (drawing === null) return null;
  return (
    <section className={drawing.width > maxPortraitWidth ? classes["wide"] : classes["picture"]}>
      <h2>{t("diagram.title")}</h2>
      <div style={{ maxWidth: drawing.width }}>
        <FlowDiagram
          drawing={drawing}
          progress={progressOf(process.tasks.map(drawnTask))}
          chosen={null}
          onPaper
          onChoose={nothing}
        />
      </div>
    </section>
  );
}

function drawnTask(task: TaskRow): ProgressTask {
  const { created, assigned, started, finished } = task;
  return { ...task, since: finished ?? started ?? assigned ?? created };
}

function nothing(): void {
  // paper is not clicked
}

function headingOf({ subject, flowTitle }: ProcessDetail): string {
  return subject === "" ? flowTitle : subject;
}

/** Processes as they are printed, each from a page of its own on: what it is, its data, its tasks, its history. */
export function PrintedProcesses(props: {
  readonly processes: readonly PrintedProcess[];
  readonly taken: number;
  /** Hears what the file is to be called. */
  readonly onDrawn: (title: string) => void;
}) {
  const { processes, taken, onDrawn } = props;
  const { t, formats } = useText();
  const [first] = processes;
  const title =
    processes.length === 1 && first !== undefined
      ? `${t("process.number", { id: String(first.process.id) })} · ${headingOf(first.process)}`
      : t("print.several", { count: processes.length });
  const files = pdfFilesOf(processes.map(({ process }) => process));
  useEffect(() => onDrawn(title), [onDrawn, title]);
  return processes.map(({ process, drawing }) => (
    <article key={process.id} className={classes["case"]}>
      <header>
        <p className={classes["number"]}>
          {t("process.number", { id: String(process.id) })} · {t("print.taken", { when: formats.dateTime(taken) })}
        </p>
        <h1>{headingOf(process)}</h1>
      </header>
      <Summary process={process} />
      <Decisions process={process} />
      <Record record={process.artifact} />
      <Record record={process.seed?.id === process.artifact?.id ? null : process.seed} />
      <Fields title={t("process.data")} fields={process.data} />
      <AttachedFiles files={files.filter(({ processId }) => processId === process.id)} />
      <Picture process={process} drawing={drawing} />
      <Tasks process={process} />
      <PrintedTalk process={process} />
      <History entries={process.timeline} />
    </article>
  ));
}
