/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a <select> cannot hold rows; keys are the listbox's */
import { memo } from "react";
import type { TaskListName, TaskRow } from "../../engine/contract/index.ts";
import { useMe } from "../people/me.ts";
import { valueText } from "../text/value-text.ts";
import { useText } from "../text/text-context.tsx";
import { DraftMark } from "../ui/draft-mark.tsx";
import { DueMark } from "../ui/due-mark.tsx";
import { PriorityMark } from "../ui/priority-mark.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { listIds } from "../ui/list-focus.ts";
import classes from "./task-rows.module.css";

/** One task of a list, `top` and `height` in CSS pixels within its group. */
export const TaskRowView = memo(function TaskRowView(props: {
  readonly row: TaskRow;
  readonly listName: TaskListName;
  readonly top: number;
  readonly height: number;
  readonly chosen: boolean;
  readonly onChoose: (row: TaskRow) => void;
}) {
  const { row, listName, top, height, chosen, onChoose } = props;
  const { t, formats } = useText();
  const me = useMe();
  return (
    <div
      id={listIds.row(row.id)}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={classes["row"]}
      style={{ top, height }}
      onClick={() => onChoose(row)}
    >
      <div className={classes["line"]}>
        <span className={classes["title"]}>{row.title}</span>
        <span className={classes["age"]}>
          <RelativeTime at={listName === "archive" ? (row.finished ?? row.created) : row.created} />
        </span>
      </div>
      <div className={classes["subject"]}>{row.subject}</div>
      <div className={classes["meta"]}>
        <span className={classes["flow"]}>
          {row.flowTitle}
          {row.columns.map(({ name, title, value, widget }) => (
            <span key={name} title={title}>
              {" · "}
              {valueText(value, widget, t, formats)}
            </span>
          ))}
        </span>
        {row.startedBy === null || row.startedBy.id === me.id ? null : (
          <span className={classes["starter"]}>{t("list.from", { name: row.startedBy.displayName })}</span>
        )}
        {row.hasDraft ? <DraftMark /> : null}
        {row.priority === 0 ? null : <PriorityMark priority={row.priority} />}
        {row.due !== null && listName !== "archive" ? <DueMark due={row.due} /> : null}
      </div>
    </div>
  );
});
