/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <select> cannot hold rows like these */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { TaskListName, TaskRow } from "../../engine/contract/index.ts";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { useDueCounts } from "../lists/due-counts.ts";
import { groupRows } from "./group-rows.ts";
import { useLineHeights } from "./line-heights.ts";
import { isKeyboardIdle } from "../ui/keyboard-home.ts";
import { focusList, listIds } from "../ui/list-focus.ts";
import { ListGroup } from "./list-group.tsx";
import { listKeys, useKeysFromAfar } from "./list-keys.ts";
import { byGroup, layOut, type ListLine } from "./list-layout.ts";
import type { Grouping, ListView } from "../lists/list-view.ts";
import classes from "./task-rows.module.css";
import { TaskRowView } from "./task-row-view.tsx";

/** So many lines are drawn beyond both edges, and so many before the end the next page is asked for. */
const beyond = 8;
const ahead = 60;

/** The same function for ever, which does what the newest one does: rows needn't be drawn anew for it. */
function useSteady<Argument>(newest: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useRef(newest);
  useEffect(() => {
    latest.current = newest;
  }, [newest]);
  return useCallback((argument: Argument) => latest.current(argument), []);
}

/** The lines in sight, of however many; keeps the chosen one in sight when it changes. */
function useVisibleLines(lines: readonly ListLine[], chosenId: number | undefined) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => lines[index]?.height ?? 0,
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollPaddingStart: lines[0]?.group.headHeight ?? 0,
    overscan: beyond,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, lines]);
  const chosenIndex = lines.findIndex(({ row }) => row !== null && row.id === chosenId);
  useEffect(() => {
    if (chosenIndex >= 0) virtualizer.scrollToIndex(chosenIndex, { align: "auto" });
    // not when rows come or go above it: the list stays where it is
    // oxlint-disable-next-line react/exhaustive-deps
  }, [virtualizer, chosenId]);
  const visible = virtualizer.getVirtualItems().flatMap(({ index }) => lines[index] ?? []);
  const last = virtualizer.getVirtualItems().at(-1)?.index ?? 0;
  return { scroll, height: virtualizer.getTotalSize(), visible, last };
}

/** The rows of a place as a listbox: choosing follows the arrow keys. Only the rows in sight are in the page. */
export function TaskRows(props: {
  readonly listName: TaskListName;
  readonly rows: readonly TaskRow[];
  readonly grouping: Grouping;
  readonly view: ListView;
  readonly chosenId: number | undefined;
  readonly more: boolean;
  readonly onMore: () => void;
  readonly onChoose: (row: TaskRow) => void;
  readonly onOpen: () => void;
  readonly onAssign: ((taskId: number) => void) | undefined;
}) {
  const { listName, rows, grouping, view, chosenId, more, onMore, onChoose, onOpen, onAssign } = props;
  const { t } = useText();
  const heights = useLineHeights();
  const singleKeys = useSingleKeys();
  const now = useNow();
  const lines = useMemo(
    () => layOut(groupRows(rows, grouping, view, now), heights),
    [rows, grouping, view, now, heights],
  );
  const { scroll, height, visible, last } = useVisibleLines(lines, chosenId);
  const dueCounts = useDueCounts(listName, view);
  const choose = useSteady(onChoose);
  useEffect(() => {
    if (more && last >= lines.length - ahead) onMore();
  }, [more, last, lines.length, onMore]);
  // only a keyboard that is at nothing, or at the places, is led here: never away from a form
  useEffect(() => {
    if (isKeyboardIdle() || document.activeElement?.closest("nav") !== null) focusList();
  }, []);
  const keys = listKeys({ singleKeys, rows, chosenId, choose: onChoose, open: onOpen, assign: onAssign });
  useKeysFromAfar(keys);
  const chosenInSight = visible.some(({ row }) => row !== null && row.id === chosenId);
  return (
    <div className={classes["frame"]}>
      <div ref={scroll} className={classes["scroll"]}>
        <div
          id={listIds.list}
          role="listbox"
          aria-label={t(taskListTexts[listName].title)}
          {...(chosenInSight && chosenId !== undefined ? { "aria-activedescendant": listIds.row(chosenId) } : {})}
          tabIndex={0}
          className={classes["list"]}
          style={{ height }}
          onKeyDown={keys}
        >
          {byGroup(visible).map(([group, inGroup]) => (
            <ListGroup key={group.key} listName={listName} group={group} dueCounts={dueCounts}>
              {inGroup.map(({ row, offset, height: rowHeight }) =>
                row === null ? null : (
                  <TaskRowView
                    key={row.id}
                    row={row}
                    listName={listName}
                    top={offset}
                    height={rowHeight}
                    chosen={row.id === chosenId}
                    onChoose={choose}
                  />
                ),
              )}
            </ListGroup>
          ))}
        </div>
      </div>
    </div>
  );
}
