import { Anchor, Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Person, TaskRow } from "../../engine/contract/index.ts";
import { traitsOf } from "../../engine/contract/task-traits.ts";
import { processTasksQuery } from "../api/process-queries.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { useNow } from "../ui/now.ts";
import { TaskStatusBadge } from "../ui/status-badge.tsx";
import { GoBack } from "./go-back.tsx";
import classes from "./process.module.css";
import { TaskProgress } from "../ui/task-progress.tsx";

/** Where the person would go on with the task; null when there is nothing to do for them. */
function listOf(task: TaskRow, me: Person): "inbox" | "queue" | null {
  if (!traitsOf(task.kind).waitsForPerson) return null;
  if (task.status === "NEW") return "queue";
  return task.status === "ASSIGNED" && task.owner?.id === me.id ? "inbox" : null;
}

const ended: ReadonlySet<string> = new Set(["DONE", "CANCELED", "ERROR"]);

function canReturnTo(task: TaskRow): boolean {
  return ended.has(task.status) && !traitsOf(task.kind).isStart;
}

function TaskTitle(props: { readonly task: TaskRow }) {
  const { task } = props;
  const listName = listOf(task, useMe());
  if (listName === null) return task.title;
  return (
    <Anchor
      inherit
      renderRoot={(rest) => <Link to="/$listName/$taskId" params={{ listName, taskId: task.id }} {...rest} />}
    >
      {task.title}
    </Anchor>
  );
}

function DateCell(props: { readonly at: number | null }) {
  const { t, formats } = useText();
  const now = useNow();
  if (props.at === null) return t("value.none");
  return (
    <time dateTime={new Date(props.at).toISOString()} title={formats.dateTime(props.at)}>
      {formats.shortDateTime(props.at, now)}
    </time>
  );
}

/** All tasks of a process, oldest first, page by page; what Intray does by itself is quieter. */
export function TasksTable(props: { readonly processId: number; readonly count: number; readonly manages: boolean }) {
  const { t } = useText();
  const query = useInfiniteQuery(processTasksQuery(props.processId));
  const { data, isFetching, hasNextPage } = query;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const tasks = data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <div className={classes["card"]}>
      <h2 id="process-tasks" className={classes["subtitle"]}>
        {t("process.tasks-count", { count: props.count })}
      </h2>
      {/* reachable by keyboard, because a narrow window lets it scroll sideways */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes["tableScroll"]} tabIndex={0} aria-labelledby="process-tasks">
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("process.column-task")}</th>
              <th scope="col">{t("process.column-status")}</th>
              <th scope="col">{t("process.column-owner")}</th>
              <th scope="col">{t("process.column-created")}</th>
              <th scope="col">{t("process.column-finished")}</th>
              {props.manages ? <th scope="col">{t("go-back.column")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.id} data-quiet={!traitsOf(task.kind).isForPeople}>
                <th scope="row">
                  <TaskTitle task={task} />
                  {task.decision?.reason ? <q className={classes["reason"]}>{task.decision.reason}</q> : null}
                </th>
                <td>
                  <TaskStatusBadge status={task.status} decision={task.decision} />
                  {traitsOf(task.kind).isJob && task.status === "STARTED" ? <TaskProgress task={task} /> : null}
                </td>
                <td>
                  {task.owner?.displayName ?? t(traitsOf(task.kind).isForPeople ? "value.none" : "process.itself")}
                </td>
                <td>
                  <DateCell at={task.created} />
                </td>
                <td>
                  <DateCell at={task.finished} />
                </td>
                {props.manages ? <td>{canReturnTo(task) ? <GoBack task={task} /> : null}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hasNextPage ? (
        <Button variant="subtle" size="xs" loading={isFetching} onClick={() => void query.fetchNextPage()}>
          {t("list.more")}
        </Button>
      ) : null}
    </div>
  );
}
