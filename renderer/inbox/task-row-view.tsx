/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a <select> cannot hold rows; keys are the listbox's */
import { IconMessageCircle, IconMessageQuestion } from "@tabler/icons-react";
import { memo } from "react";
import type { TaskListName, TaskRow } from "../../engine/contract/index.ts";
import { keyFigureText } from "../text/key-figure-text.ts";
import { useText } from "../text/text-context.tsx";
import { DraftMark } from "../ui/draft-mark.tsx";
import { DueMark } from "../ui/due-mark.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { PriorityMark } from "../ui/priority-mark.tsx";
import { OutcomeBadge } from "../ui/status-badge.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { listIds } from "../ui/list-focus.ts";
import classes from "./task-rows.module.css";

/** How much is said about it, and whether an answer is missing. */
function TalkMarks(props: { readonly row: TaskRow }) {
  const { comments, question } = props.row;
  const { t } = useText();
  const many = comments > 99 ? "99+" : String(comments);
  return (
    <>
      {question === null ? null : (
        <span className={classes["mark"]} title={t("list.question", { name: question.asked.displayName })}>
          <IconMessageQuestion size={14} stroke={1.6} aria-hidden="true" />
          <span className={classes["hidden"]}>{t("list.question", { name: question.asked.displayName })}</span>
        </span>
      )}
      {comments === 0 ? null : (
        <span className={classes["mark"]} title={t("list.comments", { count: many })}>
          <IconMessageCircle size={14} stroke={1.6} aria-hidden="true" />
          <span aria-hidden="true">{many}</span>
          <span className={classes["hidden"]}>{t("list.comments", { count: many })}</span>
        </span>
      )}
    </>
  );
}

/** One task of a list: what it is about, from whom, and until when; `top` and `height` in CSS pixels within its group. */
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
  const { startedBy, keyFigure } = row;
  const from = startedBy?.displayName ?? t("list.from-program");
  const step = `${from} · ${row.title}`;
  return (
    <div
      id={listIds.row(row.id)}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={classes["row"]}
      data-unread={row.unread}
      style={{ top, height }}
      onClick={() => onChoose(row)}
    >
      {row.unread ? <span className={classes["hidden"]}>{t("list.unread")}</span> : null}
      <PersonAvatar person={startedBy} />
      <span className={classes["texts"]}>
        <span className={classes["line"]}>
          <span className={classes["title"]} title={row.processTitle}>
            {row.processTitle}
          </span>
          {keyFigure === null ? null : (
            <span className={classes["figure"]} title={keyFigure.title}>
              {keyFigureText(keyFigure, t, formats)}
            </span>
          )}
        </span>
        <span className={classes["line"]}>
          <span className={classes["step"]} title={step}>
            {step}
          </span>
          <TalkMarks row={row} />
          {row.hasDraft ? <DraftMark /> : null}
          {row.priority === 0 ? null : <PriorityMark priority={row.priority} />}
          {row.decision === null ? null : <OutcomeBadge {...row.decision} />}
          {listName === "archive" ? (
            <span className={classes["when"]}>
              <RelativeTime at={row.finished ?? row.created} />
            </span>
          ) : row.due === null ? null : (
            <DueMark due={row.due} inRow />
          )}
        </span>
      </span>
    </div>
  );
});
