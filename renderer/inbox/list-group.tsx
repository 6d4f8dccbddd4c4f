/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <fieldset> cannot stand in a listbox */
import { IconAlertTriangleFilled } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import type { TaskListName } from "../../engine/contract/index.ts";
import { taskCountQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import type { Translate } from "../text/translate.ts";
import type { DueCounts } from "../lists/due-counts.ts";
import type { GroupName } from "./group-rows.ts";
import type { LaidOutGroup } from "./list-layout.ts";
import classes from "./task-rows.module.css";
import { dueTexts } from "./time-texts.ts";

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

/** A group of rows at its place, under its name, with how many there are in all. */
export function ListGroup(props: {
  readonly listName: TaskListName;
  readonly group: LaidOutGroup;
  readonly dueCounts: DueCounts | undefined;
  readonly children: ReactNode;
}) {
  const { listName, group, dueCounts, children } = props;
  const { filter, start, height } = group;
  const { t, formats } = useText();
  const headId = useId();
  const counted = useQuery({ ...taskCountQuery(listName, filter ?? {}), enabled: filter !== null }).data;
  const count = group.name.by === "due" ? dueCounts?.[group.name.due] : filter === null ? undefined : counted;
  const isLate = group.name.by === "due" && group.name.due === "overdue";
  const title = groupTitle(group.name, t);
  const style = { height, transform: `translateY(${start}px)` };
  if (title === null) {
    return (
      <div role="presentation" className={classes["group"]} style={style}>
        {children}
      </div>
    );
  }
  return (
    <div role="group" aria-labelledby={headId} className={classes["group"]} style={style}>
      <div id={headId} className={classes["head"]} style={{ height: group.headHeight }} data-late={isLate}>
        {isLate ? <IconAlertTriangleFilled size={14} aria-hidden="true" /> : null}
        <span>{title}</span>
        {count === undefined ? null : (
          <span className={classes["groupCount"]}>{`${formats.number(count.count)}${count.more ? "+" : ""}`}</span>
        )}
      </div>
      {children}
    </div>
  );
}
