import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { taskQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { taskDetailId } from "../ui/task-focus.ts";
import classes from "./task.module.css";
import { TaskView } from "./task-view.tsx";

function TaskContent(props: { readonly listName: "inbox" | "queue" | "archive"; readonly taskId: number }) {
  const { t } = useText();
  const task = useQuery(taskQuery(props.taskId));
  if (task.isError) return <ErrorState error={task.error} onRetry={() => void task.refetch()} />;
  if (task.isPending) return <SkeletonLines label={t("task.loading")} />;
  return (
    <>
      <ScreenTitle screen={task.data.title} />
      <TaskView listName={props.listName} task={task.data} />
    </>
  );
}

/** The task chosen in a list. */
export function TaskScreen() {
  const { t } = useText();
  const { listName, taskId } = useParams({ from: "/$listName/$taskId" });
  return (
    <section id={taskDetailId} tabIndex={-1} className={classes["screen"]} aria-label={t("task.form")}>
      <Anchor
        size="sm"
        className={panes["back"] ?? ""}
        renderRoot={(rest) => <Link to="/$listName" params={{ listName }} {...rest} />}
      >
        <BackLabel>{t("list.back")}</BackLabel>
      </Anchor>
      <TaskContent key={taskId} listName={listName} taskId={taskId} />
    </section>
  );
}
