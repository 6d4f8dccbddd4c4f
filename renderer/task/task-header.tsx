import { Alert, Anchor } from "@mantine/core";
import { IconArrowUpRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { failureText } from "../../contract/failure-text.ts";
import type { TaskDetail } from "../../engine/contract/index.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { DecisionLine } from "../ui/decision-line.tsx";
import { DueMark } from "../ui/due-mark.tsx";
import { PriorityMark } from "../ui/priority-mark.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { TaskStatusBadge } from "../ui/status-badge.tsx";
import classes from "./task.module.css";

/** What the task is, where it stands, and the way to its process. */
export function TaskHeader(props: { readonly task: TaskDetail }) {
  const { task } = props;
  const { t, language } = useText();
  const me = useMe();
  const owner = task.owner?.id === me.id ? t("task.owner-you") : task.owner?.displayName;
  return (
    <header className={classes["header"]}>
      <div className={classes["facts"]}>
        <span>{task.flowTitle}</span>
        <Anchor
          size="xs"
          className={classes["toProcess"]}
          renderRoot={(rest) => <Link to="/process/$processId" params={{ processId: task.processId }} {...rest} />}
        >
          {t("task.process")}
          <IconArrowUpRight size={13} stroke={1.8} aria-hidden="true" />
        </Anchor>
      </div>
      <h1 className={classes["title"]}>{task.title}</h1>
      <p className={classes["subject"]}>{task.subject}</p>
      {task.description === null ? null : <p className={classes["description"]}>{task.description}</p>}
      <div className={classes["facts"]}>
        <TaskStatusBadge status={task.status} decision={task.decision} />
        {owner === undefined ? null : (
          <span>
            {t("task.owner")}: {owner}
          </span>
        )}
        <span>
          {task.finished === null ? t("task.created") : t("task.finished")}{" "}
          <RelativeTime at={task.finished ?? task.created} />
        </span>
        {task.due !== null && task.finished === null ? <DueMark due={task.due} /> : null}
        {task.priority === 0 ? null : <PriorityMark priority={task.priority} />}
      </div>
      {task.decision === null ? null : <DecisionLine decision={task.decision} />}
      {task.error === null ? null : (
        <Alert variant="outline" color="red">
          {t("task.error", { reason: failureText(task.error, language) })}
        </Alert>
      )}
    </header>
  );
}
