import { Alert, Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { failureText } from "../../contract/failure-text.ts";
import type { TaskDetail } from "../../engine/contract/index.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { valueText } from "../text/value-text.ts";
import { DecisionLine } from "../ui/decision-line.tsx";
import { DueMark } from "../ui/due-mark.tsx";
import { useNow } from "../ui/now.ts";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { PriorityMark } from "../ui/priority-mark.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { TaskStatusBadge } from "../ui/status-badge.tsx";
import classes from "./task.module.css";

/** Who asked, and when; until when; and where the task stands, as far as its list doesn't say so. */
function Facts(props: { readonly task: TaskDetail }) {
  const { task } = props;
  const { t, formats } = useText();
  const now = useNow();
  const me = useMe();
  const isOpen = task.finished === null;
  const isPlain = task.status === "NEW" || (task.status === "ASSIGNED" && task.owner?.id === me.id);
  return (
    <div className={classes["facts"]}>
      <span className={classes["from"]}>
        <PersonAvatar person={task.startedBy} size="sm" />
        {t("task.from", {
          name: task.startedBy?.displayName ?? t("list.from-program"),
          when: formats.shortDate(task.created, now),
        })}
      </span>
      {isPlain ? null : <TaskStatusBadge status={task.status} decision={task.decision} />}
      {task.owner === null || task.owner.id === me.id ? null : (
        <span>
          {t("task.owner")}: {task.owner.displayName}
        </span>
      )}
      {isOpen ? null : (
        <span>
          {t("task.finished")} <RelativeTime at={task.finished ?? task.created} />
        </span>
      )}
      {task.due !== null && isOpen ? <DueMark due={task.due} /> : null}
      {task.priority === 0 ? null : <PriorityMark priority={task.priority} />}
    </div>
  );
}

/** What the task is about and how much, which step it is, and the way to its process. */
export function TaskHeader(props: { readonly task: TaskDetail }) {
  const { task } = props;
  const { t, formats, language } = useText();
  const { keyFigure } = task;
  return (
    <header className={classes["header"]}>
      <p className={classes["kind"]}>
        <span>{t("task.of-process", { flow: task.flowTitle, number: String(task.processId) })}</span>
        <Anchor
          fz="xs"
          fw={600}
          renderRoot={(rest) => <Link to="/process/$processId" params={{ processId: task.processId }} {...rest} />}
        >
          {t("task.process")}
        </Anchor>
      </p>
      <div className={classes["headline"]}>
        <h1 className={classes["title"]}>{task.processTitle}</h1>
        {keyFigure === null ? null : (
          <span className={classes["figure"]} title={keyFigure.title}>
            {valueText(keyFigure.value, keyFigure.widget, t, formats)}
          </span>
        )}
      </div>
      <Facts task={task} />
      {/* while it is open, the strip below says which step it is, and a sentence would say the title again */}
      {task.finished === null ? null : (
        <>
          <p className={classes["step"]}>{task.title}</p>
          {task.decision === null ? (
            <p className={classes["subject"]}>{task.subject}</p>
          ) : (
            <DecisionLine decision={task.decision} />
          )}
        </>
      )}
      {task.description === null ? null : <p className={classes["description"]}>{task.description}</p>}
      {task.error === null ? null : (
        <Alert variant="outline" color="red">
          {t("task.error", { reason: failureText(task.error, language) })}
        </Alert>
      )}
    </header>
  );
}
