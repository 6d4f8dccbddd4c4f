import { memo } from "react";
import type { FieldChange, HistoryEntry } from "../../../engine/contract/index.ts";
import { useChangeText } from "../../text/change-text.ts";
import { pointText } from "../../text/point-text.ts";
import { useText } from "../../text/text-context.tsx";
import { isOwnStep, timelineText } from "../../text/timeline-text.ts";
import { useNow } from "../../ui/now.ts";
import { HistoryIcon } from "./history-icon.tsx";
import type { HistoryRow } from "./history-rows.ts";
import classes from "./history.module.css";

function Changes(props: { readonly changes: readonly FieldChange[] }) {
  const changeText = useChangeText();
  if (props.changes.length === 0) return null;
  return (
    <ul className={classes["changes"]}>
      {props.changes.map((change) => (
        <li key={change.name} className={classes["change"]}>
          {changeText(change)}
        </li>
      ))}
    </ul>
  );
}

/** One row of a history: a sentence with what it changed, and when. */
export const HistoryRowView = memo(function HistoryRowView(props: {
  readonly row: HistoryRow;
  /** Whether the page shows the moment of this row. */
  readonly shown: boolean;
  readonly onPosition: (position: number) => void;
}) {
  const { row, shown, onPosition } = props;
  const { t, formats } = useText();
  const now = useNow();
  const line = row.kind === "line" ? row.line : row.headline;
  if (line === null) return null;
  const changes = row.kind === "line" ? row.line.changes : row.changes;
  return (
    <div className={classes["entry"]} data-quiet={isOwnStep(line)} data-shown={shown}>
      <HistoryIcon line={line} />
      <div className={classes["what"]}>
        <span className={classes["sentence"]} data-weight={weightOf(line)}>
          {timelineText(line, t)}
        </span>
        {line.note === null ? null : <Note line={line} note={line.note} />}
        {line.decision?.reason ? <blockquote className={classes["quote"]}>{line.decision.reason}</blockquote> : null}
        <Changes changes={withoutDecision(changes)} />
      </div>
      <button
        type="button"
        className={classes["when"]}
        aria-pressed={shown}
        title={t("snapshot.show", { when: formats.dateTime(line.at) })}
        onClick={() => onPosition(line.position)}
      >
        <time dateTime={new Date(line.at).toISOString()}>{pointText(line.at, now, formats)}</time>
      </button>
    </div>
  );
});

/** What somebody said is quoted; what went wrong is told. */
function Note(props: { readonly line: HistoryEntry; readonly note: string }) {
  const { line, note } = props;
  if (line.event === "task.failed" || line.event === "task.retrying") {
    return <span className={classes["problem"]}>{note}</span>;
  }
  return <blockquote className={classes["quote"]}>{note}</blockquote>;
}

/** What was decided, and why, the sentence and the quotation say. */
function withoutDecision(changes: readonly FieldChange[]): readonly FieldChange[] {
  const said = new Set(
    changes.flatMap(({ name, widget }) => (widget?.type === "decision" ? [name, widget.reason ?? name] : [])),
  );
  return changes.filter(({ name }) => !said.has(name));
}

function weightOf(line: HistoryEntry): "strong" | "plain" {
  return line.event === "task.finished" && !isOwnStep(line) ? "strong" : "plain";
}
