import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { TaskListName } from "../../engine/contract/index.ts";
import { taskQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { taskDetailId } from "../ui/task-focus.ts";
import classes from "./task.module.css";
import { TaskPosition } from "./task-position.tsx";
import { TaskView } from "./task-view.tsx";

function TaskContent(props: { readonly listName: TaskListName; readonly taskId: number }) {
  const { t } = useText();
  const task = useQuery(taskQuery(props.taskId));
  if (task.isError)
    return <ErrorState error={task.error} title={t("task.failed")} onRetry={() => void task.refetch()} />;
  if (task.isPending) return <SkeletonLines label={t("task.loading")} />;
  return (
    <>
      <ScreenTitle screen={task.data.processTitle} />
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
      <TaskPosition listName={listName} taskId={taskId} />
      <TaskContent key={taskId} listName={listName} taskId={taskId} />
    </section>
  );
}
