import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { memo } from "react";
import type { FieldChange, HistoryEntry } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { isOwnStep, timelineText } from "../../text/timeline-text.ts";
import { useChangeText } from "../../text/change-text.ts";
import type { HistoryRow } from "./history-rows.ts";
import classes from "./history.module.css";

/** So many changes still read well in one sentence. */
const maxInline = 2;

function Changes(props: { readonly changes: readonly FieldChange[] }) {
  const changeText = useChangeText();
  if (props.changes.length === 0) return null;
  return (
    <ul className={classes["changes"]} data-inline={props.changes.length <= maxInline}>
      {props.changes.map((change) => (
        <li key={change.name} className={classes["change"]}>
          {changeText(change)}
        </li>
      ))}
    </ul>
  );
}

function Line(props: {
  readonly line: HistoryEntry;
  readonly changes: readonly FieldChange[];
  readonly within: boolean;
  readonly shown: boolean;
  readonly onPosition: (position: number) => void;
}) {
  const { line, changes, within, shown, onPosition } = props;
  const { t, formats } = useText();
  return (
    <div className={classes["entry"]} data-quiet={isOwnStep(line)} data-within={within} data-shown={shown}>
      <div className={classes["what"]}>
        <span>{timelineText(line, t)}</span>
        {line.decision?.reason ? <q className={classes["reason"]}>{line.decision.reason}</q> : null}
        {line.note === null ? null : <span className={classes["note"]}>{line.note}</span>}
        <Changes changes={changes} />
      </div>
      <button
        type="button"
        className={classes["when"]}
        aria-pressed={shown}
        title={t("snapshot.show", { when: formats.dateTime(line.at) })}
        onClick={() => onPosition(line.position)}
      >
        <time dateTime={new Date(line.at).toISOString()}>{formats.time(line.at)}</time>
      </button>
    </div>
  );
}

/** One row of a history: a day, a step, what somebody did, or what followed by itself. */
export const HistoryRowView = memo(function HistoryRowView(props: {
  readonly row: HistoryRow;
  /** Whether the page shows the moment of this row. */
  readonly shown: boolean;
  readonly onFold: (fold: string) => void;
  readonly onPosition: (position: number) => void;
}) {
  const { row, shown, onFold, onPosition: onMoment } = props;
  const { t, formats } = useText();
  if (row.kind === "day") return <h3 className={classes["day"]}>{formats.day(row.at)}</h3>;
  if (row.kind === "step") return <h4 className={classes["step"]}>{row.title}</h4>;
  if (row.kind === "fold") {
    const Icon = row.open ? IconChevronDown : IconChevronRight;
    return (
      <button
        type="button"
        className={classes["fold"]}
        data-within={row.within}
        aria-expanded={row.open}
        onClick={() => onFold(row.fold)}
      >
        <Icon size={14} stroke={1.8} aria-hidden="true" />
        {t("history.folded", { count: row.count })}
      </button>
    );
  }
  const { within } = row;
  const line = row.kind === "line" ? row.line : row.headline;
  if (line === null) return null;
  const changes = row.kind === "line" ? row.line.changes : row.changes;
  return <Line line={line} changes={changes} within={within} shown={shown} onPosition={onMoment} />;
});
