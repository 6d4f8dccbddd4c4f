/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <select> cannot hold rows like these */
import { useCallback, useEffect, useId, useRef } from "react";
import type { RequestGroup, RequestRow } from "../../engine/contract/index.ts";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { useLineHeights } from "../inbox/line-heights.ts";
import { listKeys, useKeysFromAfar } from "../inbox/list-keys.ts";
import rows from "../inbox/task-rows.module.css";
import type { TextKey } from "../text/en.ts";
import { useText } from "../text/text-context.tsx";
import { isKeyboardIdle } from "../ui/keyboard-home.ts";
import { focusList, listIds } from "../ui/list-focus.ts";
import { focusTask } from "../ui/task-focus.ts";
import { RequestRowView } from "./request-row-view.tsx";
import classes from "./requests.module.css";
import type { RequestRows as Rows, Requests } from "./use-requests.ts";

const titles = {
  action: "requests.group-action",
  running: "requests.group-running",
  ended: "requests.group-ended",
} as const satisfies Record<RequestGroup, TextKey>;

function Group(props: {
  readonly of: Rows;
  readonly chosenId: number | undefined;
  readonly onChoose: (row: RequestRow) => void;
}) {
  const { of, chosenId, onChoose } = props;
  const { t, formats } = useText();
  const heights = useLineHeights();
  const headId = useId();
  return (
    <div role="group" aria-labelledby={headId}>
      <div id={headId} className={rows["head"]} style={{ height: heights.head }} data-action={of.group === "action"}>
        <span>{t(titles[of.group])}</span>
        {of.count === undefined ? null : <span className={rows["groupCount"]}>{formats.number(of.count)}</span>}
      </div>
      {of.rows.map((row) => (
        <RequestRowView key={row.id} row={row} height={heights.row} chosen={row.id === chosenId} onChoose={onChoose} />
      ))}
    </div>
  );
}

/** The person's requests as a listbox: choosing follows the arrow keys. Reads on where its end comes in sight. */
export function RequestRows(props: {
  readonly requests: Requests;
  readonly chosenId: number | undefined;
  readonly onChoose: (row: RequestRow) => void;
}) {
  const { requests, chosenId, onChoose } = props;
  const { t } = useText();
  const singleKeys = useSingleKeys();
  const latest = useRef({ onChoose, loadMore: requests.loadMore });
  useEffect(() => {
    latest.current = { onChoose, loadMore: requests.loadMore };
  });
  const choose = useCallback((row: RequestRow) => latest.current.onChoose(row), []);
  const watchEnd = useCallback((end: HTMLDivElement) => {
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) latest.current.loadMore();
      },
      { root: end.parentElement, rootMargin: "50%" },
    );
    watcher.observe(end);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (isKeyboardIdle() || document.activeElement?.closest("nav") !== null) focusList();
  }, []);
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(listIds.row(chosenId))?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  const keys = listKeys({
    singleKeys,
    rows: requests.rows,
    chosenId,
    choose: onChoose,
    open: focusTask,
    assign: undefined,
  });
  useKeysFromAfar(keys);
  const isListed = requests.rows.some(({ id }) => id === chosenId);
  return (
    <div className={rows["frame"]}>
      <div className={rows["scroll"]}>
        <div
          id={listIds.list}
          role="listbox"
          aria-label={t("nav.requests")}
          {...(isListed && chosenId !== undefined ? { "aria-activedescendant": listIds.row(chosenId) } : {})}
          tabIndex={0}
          className={`${rows["list"]} ${classes["list"]}`}
          onKeyDown={keys}
        >
          {requests.groups.map((group) => (
            <Group key={group.group} of={group} chosenId={chosenId} onChoose={choose} />
          ))}
        </div>
        {/* another one once there is more: the end may still be in sight */}
        <div key={requests.rows.length} ref={watchEnd} />
      </div>
    </div>
  );
}
