import { Anchor } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import type { TaskListName } from "../../engine/contract/index.ts";
import { totalOf, useDueCounts } from "../lists/due-counts.ts";
import { useListView } from "../lists/use-list-view.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { NeighbourButtons } from "../ui/neighbour-buttons.tsx";
import panes from "../ui/panes.module.css";
import classes from "./task.module.css";

/** Where the opened task stands in its list: the way back where the list is out of sight, and those to its neighbours. */
export function TaskPosition(props: { readonly listName: TaskListName; readonly taskId: number }) {
  const { listName, taskId } = props;
  const { t, formats } = useText();
  const navigate = useNavigate();
  const { rows, view, search } = useListView(listName);
  const counts = useDueCounts(listName, view);
  const index = rows.findIndex(({ id }) => id === taskId);
  const total = counts === undefined ? undefined : totalOf(counts);
  const position =
    index < 0 || total === undefined
      ? ""
      : t("list.position", { position: index + 1, count: `${formats.number(total.count)}${total.more ? "+" : ""}` });
  const opening = (row: (typeof rows)[number] | undefined) =>
    row === undefined
      ? undefined
      : () => void navigate({ to: "/$listName/$taskId", params: { listName, taskId: row.id }, search, replace: true });
  return (
    <div className={classes["position"]}>
      <Anchor
        size="sm"
        className={panes["back"] ?? ""}
        renderRoot={(rest) => <Link to="/$listName" params={{ listName }} search={search} {...rest} />}
      >
        <BackLabel>
          {t(taskListTexts[listName].title)}
          {position}
        </BackLabel>
      </Anchor>
      {index < 0 || rows.length < 2 ? null : (
        <NeighbourButtons
          className={classes["neighbours"]}
          previous={{ label: t("list.previous"), onOpen: opening(rows[index - 1]) }}
          next={{ label: t("list.next"), onOpen: opening(rows[index + 1]) }}
        />
      )}
    </div>
  );
}
