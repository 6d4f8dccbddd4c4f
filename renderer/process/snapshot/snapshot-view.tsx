import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { TaskSnapshot } from "../../../engine/contract/index.ts";
import { traitsOf } from "../../../engine/contract/task-traits.ts";
import { snapshotQuery } from "../../api/process-queries.ts";
import { useText } from "../../text/text-context.tsx";
import { FilledDetails } from "../../ui/filled-details.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonLines } from "../../ui/skeleton-lines.tsx";
import { ProcessStatusBadge, TaskStatusBadge } from "../../ui/status-badge.tsx";
import classes from "../process.module.css";

function TaskLine(props: { readonly task: TaskSnapshot }) {
  const { title, status, owner } = props.task;
  const { t } = useText();
  return (
    <tr data-quiet={!traitsOf(props.task.kind).isForPeople}>
      <th scope="row">{title}</th>
      <td>
        <TaskStatusBadge status={status} />
      </td>
      <td>{owner?.displayName ?? t("value.none")}</td>
    </tr>
  );
}

/** Record, data and tasks of a process as they were at an earlier moment. */
export function SnapshotView(props: {
  readonly processId: number;
  readonly position: number;
  readonly artifactTitle: string;
}) {
  const { processId, position, artifactTitle } = props;
  const { t } = useText();
  const query = useQuery({ ...snapshotQuery(processId, position), placeholderData: keepPreviousData });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <SkeletonLines label={t("process.loading")} />;
  const { status, artifact, data, tasks, taskCount } = query.data;
  return (
    <>
      <div>
        <ProcessStatusBadge status={status} />
      </div>
      {artifact.length === 0 ? null : (
        <section className={classes["card"]} aria-labelledby="snapshot-artifact">
          <h2 id="snapshot-artifact" className={classes["subtitle"]}>
            {artifactTitle}
          </h2>
          <FilledDetails fields={artifact} />
        </section>
      )}
      {data.length === 0 ? null : (
        <section className={classes["card"]} aria-labelledby="snapshot-data">
          <h2 id="snapshot-data" className={classes["subtitle"]}>
            {t("process.data")}
          </h2>
          <FilledDetails fields={data} />
        </section>
      )}
      <div className={classes["card"]}>
        <h2 id="snapshot-tasks" className={classes["subtitle"]}>
          {t("process.tasks-count", { count: taskCount })}
        </h2>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={classes["tableScroll"]} tabIndex={0} aria-labelledby="snapshot-tasks">
          <table className={classes["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("process.column-task")}</th>
                <th scope="col">{t("process.column-status")}</th>
                <th scope="col">{t("process.column-owner")}</th>
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <TaskLine key={task.id} task={task} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
