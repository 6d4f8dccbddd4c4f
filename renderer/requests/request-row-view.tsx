/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a <select> cannot hold rows; keys are the listbox's */
import { memo } from "react";
import type { RequestRow } from "../../engine/contract/index.ts";
import rows from "../inbox/task-rows.module.css";
import { useMe } from "../people/me.ts";
import { keyFigureText } from "../text/key-figure-text.ts";
import { useText } from "../text/text-context.tsx";
import { listIds } from "../ui/list-focus.ts";
import { useNow } from "../ui/now.ts";
import { RelativeTime } from "../ui/relative-time.tsx";
import { RequestIcon } from "./request-icon.tsx";
import { requestSentence } from "./request-sentence.ts";
import classes from "./requests.module.css";

/** For how long a running request has waited; late ones say so in red and in words. */
function Waited(props: { readonly row: RequestRow }) {
  const [first] = props.row.waitsFor;
  const { t, formats } = useText();
  const now = useNow();
  if (first === undefined) return null;
  const isLate = first.due !== null && first.due < now;
  return (
    <span className={rows["when"]} data-late={isLate} title={formats.dateTime(first.since)}>
      {t("requests.days", { days: formats.daysBetween(first.since, now) })}
      {isLate ? <span className={rows["hidden"]}>, {t("due.group-overdue")}</span> : null}
    </span>
  );
}

/** One request of the list: what it is about, how much, and where it stands in a sentence. */
export const RequestRowView = memo(function RequestRowView(props: {
  readonly row: RequestRow;
  readonly height: number;
  readonly chosen: boolean;
  readonly onChoose: (row: RequestRow) => void;
}) {
  const { row, height, chosen, onChoose } = props;
  const { t, formats } = useText();
  const sentence = requestSentence(row, useMe(), t);
  const { keyFigure } = row;
  const title = row.title === "" ? row.flowTitle : row.title;
  return (
    <div
      id={listIds.row(row.id)}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={`${rows["row"]} ${classes["row"]}`}
      data-unread={row.unread}
      style={{ height }}
      onClick={() => onChoose(row)}
    >
      {row.unread ? <span className={rows["hidden"]}>{t("list.unread")}</span> : null}
      <RequestIcon row={row} />
      <span className={rows["texts"]}>
        <span className={rows["line"]}>
          <span className={rows["title"]} title={title}>
            {title}
          </span>
          {keyFigure === null ? null : (
            <span className={rows["figure"]} title={keyFigure.title}>
              {keyFigureText(keyFigure, t, formats)}
            </span>
          )}
        </span>
        <span className={rows["line"]}>
          <span className={rows["step"]} title={sentence}>
            {sentence}
          </span>
          {row.status === "NEW" ? (
            <Waited row={row} />
          ) : (
            <span className={rows["when"]}>
              <RelativeTime at={row.finished ?? row.created} />
            </span>
          )}
        </span>
      </span>
    </div>
  );
});
