import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { failureText } from "../../contract/failure-text.ts";
import type { ProcessOverview } from "../../engine/contract/index.ts";
import { traitsOf } from "../../engine/contract/task-traits.ts";
import { useText } from "../text/text-context.tsx";
import { DueMark } from "../ui/due-mark.tsx";
import { TaskStatusBadge } from "../ui/status-badge.tsx";
import { OpenTaskActions } from "./open-task-actions.tsx";
import classes from "./process.module.css";

/** What comes next: the open tasks, who has them, and what the person can do about them. */
export function OpenTasks(props: { readonly process: ProcessOverview }) {
  const { openTasks, openCount, status } = props.process;
  const { t, language } = useText();
  if (openCount === 0) {
    if (status !== "NEW") return null;
    return <p className={classes["stuck"]}>{t("process.stuck")}</p>;
  }
  return (
    <section className={classes["card"]} aria-labelledby="process-open">
      <h2 id="process-open" className={classes["subtitle"]}>
        {t("process.open", { count: openCount })}
      </h2>
      <ul className={classes["open"]}>
        {openTasks.map((task) => (
          <li key={task.id} className={classes["openTask"]}>
            <span className={classes["openTitle"]}>
              {traitsOf(task.kind).waitsForPerson && task.status === "NEW" ? (
                <Anchor
                  inherit
                  renderRoot={(rest) => (
                    <Link to="/$listName/$taskId" params={{ listName: "queue", taskId: task.id }} {...rest} />
                  )}
                >
                  {task.title}
                </Anchor>
              ) : (
                task.title
              )}
            </span>
            <TaskStatusBadge status={task.status} />
            {task.owner === null ? null : <span className={classes["revision"]}>{task.owner.displayName}</span>}
            {task.due === null ? null : <DueMark due={task.due} />}
            <OpenTaskActions task={task} />
            {task.error === null ? null : (
              <span className={classes["taskError"]}>{failureText(task.error, language)}</span>
            )}
          </li>
        ))}
      </ul>
      {openCount > openTasks.length ? (
        <p className={classes["revision"]}>{t("process.open-more", { count: openCount - openTasks.length })}</p>
      ) : null}
    </section>
  );
}
