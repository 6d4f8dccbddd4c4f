import { ActionIcon, Anchor } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import type { TaskListName } from "../../engine/contract/index.ts";
import { totalOf, useDueCounts } from "../lists/due-counts.ts";
import { useListView } from "../lists/use-list-view.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
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
  const neighbour = (row: (typeof rows)[number] | undefined, label: string, Icon: typeof IconChevronUp) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={row === undefined}
      onClick={() => {
        if (row === undefined) return;
        void navigate({ to: "/$listName/$taskId", params: { listName, taskId: row.id }, search, replace: true });
      }}
    >
      <Icon size={18} stroke={1.8} aria-hidden="true" />
    </ActionIcon>
  );
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
        <span className={classes["neighbours"]}>
          {neighbour(rows[index - 1], t("list.previous"), IconChevronUp)}
          {neighbour(rows[index + 1], t("list.next"), IconChevronDown)}
        </span>
      )}
    </div>
  );
}
