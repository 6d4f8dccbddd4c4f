/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <select> cannot hold rows like these */
import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import type { Place, TaskRow } from "../../engine/contract/index.ts";
import { placeTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import type { Translate } from "../text/translate.ts";
import { useQuery } from "@tanstack/react-query";
import { taskCountQuery } from "../api/task-queries.ts";
import { useNow } from "../ui/now.ts";
import { type GroupName, groupRows, type RowGroup } from "./group-rows.ts";
import type { Grouping, ListView } from "./list-view.ts";
import { listKeys } from "./list-keys.ts";
import { focusList, listIds } from "./list-focus.ts";
import classes from "./task-list.module.css";
import { TaskRowView } from "./task-row-view.tsx";
import { dueTexts } from "./time-texts.ts";

/** Calls `onSeen` whenever the end of the list scrolls into sight. */
function useEndSeen(more: boolean, onSeen: () => void) {
  const end = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  }, [onSeen]);
  useEffect(() => {
    const target = end.current;
    if (!more || target === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) seen.current();
      },
      { root: target.parentElement, rootMargin: "400px" },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [more]);
  return end;
}

function groupTitle(name: GroupName, t: Translate): string | null {
  switch (name.by) {
    case "none":
      return null;
    case "flow":
      return name.title;
    case "due":
      return t(dueTexts[name.due]);
    case "starter":
      return name.person === null ? t("list.from-program") : t("list.from", { name: name.person.displayName });
  }
}

/** A group of rows under its name, with how many there are in all. */
function Group(props: { readonly place: Place; readonly group: RowGroup; readonly children: ReactNode }) {
  const { place, group, children } = props;
  const { t, formats } = useText();
  const headId = useId();
  const { filter } = group;
  const count = useQuery({ ...taskCountQuery(place, filter ?? {}), enabled: filter !== null }).data;
  const title = groupTitle(group.name, t);
  if (title === null) return children;
  return (
    <div role="group" aria-labelledby={headId}>
      <div id={headId} className={classes["group"]}>
        <span>{title}</span>
        {filter === null || count === undefined ? null : (
          <span className={classes["groupCount"]}>{formats.number(count.count)}</span>
        )}
      </div>
      {children}
    </div>
  );
}

/** The rows of a place as a listbox: choosing follows the arrow keys. */
export function TaskList(props: {
  readonly place: Place;
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
  const { place, rows, grouping, view, chosenId, more, onMore, onChoose, onOpen, onAssign } = props;
  const { t } = useText();
  const end = useEndSeen(more, onMore);
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(listIds.row(chosenId))?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  // only a keyboard that is nowhere, or at the places, is led here: never away from a form
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active.closest("nav") !== null) focusList();
  }, []);
  const now = useNow();
  const groups = useMemo(() => groupRows(rows, grouping, view, now), [rows, grouping, view, now]);
  const chosenIsHere = rows.some((row) => row.id === chosenId);
  return (
    <div className={classes["scroll"]}>
      <div
        id={listIds.list}
        role="listbox"
        aria-label={t(placeTexts[place].title)}
        {...(chosenIsHere && chosenId !== undefined ? { "aria-activedescendant": listIds.row(chosenId) } : {})}
        tabIndex={0}
        className={[classes["list"], grouping === "starter" ? classes["fromOne"] : ""].join(" ")}
        onKeyDown={listKeys({ rows, chosenId, choose: onChoose, open: onOpen, assign: onAssign })}
      >
        {groups.map((group) => (
          <Group key={group.key} place={place} group={group}>
            {group.rows.map((row) => (
              <TaskRowView
                key={row.id}
                row={row}
                place={place}
                chosen={row.id === chosenId}
                onChoose={() => onChoose(row)}
              />
            ))}
          </Group>
        ))}
      </div>
      <div ref={end} className={classes["end"]}>
        {more ? (
          <Button variant="subtle" size="xs" onClick={onMore}>
            {t("list.more")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
