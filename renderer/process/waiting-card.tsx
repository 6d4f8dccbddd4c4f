import { failureText } from "../../contract/failure-text.ts";
import type { OpenTask, ProcessOverview, ProcessStep } from "../../engine/contract/index.ts";
import { traitsOf } from "../../engine/contract/task-traits.ts";
import { useText } from "../text/text-context.tsx";
import { DueMark } from "../ui/due-mark.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { Card } from "./card.tsx";
import { OpenTaskActions } from "./open-task-actions.tsx";
import classes from "./process.module.css";
import { Remind } from "./remind.tsx";

/** As many tasks as a card has room for; all are under Tasks. */
const maxShown = 3;

function Waiting(props: { readonly task: OpenTask }) {
  const { task } = props;
  const { t, language } = useText();
  return (
    <li className={classes["waiting"]}>
      {task.owner === null ? null : <PersonAvatar person={task.owner} />}
      <span className={classes["waitingFor"]}>
        <span className={classes["strong"]}>
          {task.owner === null
            ? task.title
            : t("process.person-does", { name: task.owner.displayName, task: task.title })}
        </span>
        {task.error === null ? (
          <span className={classes["facts"]}>
            {task.owner === null ? <span>{t("steps.unassigned")}</span> : null}
            {task.due === null ? null : <DueMark due={task.due} />}
          </span>
        ) : (
          <span className={classes["taskError"]}>{failureText(task.error, language)}</span>
        )}
      </span>
      <OpenTaskActions task={task} />
    </li>
  );
}

/** Whom a running process waits for; where nobody has to do anything, what it waits for. */
export function WaitingCard(props: { readonly process: ProcessOverview; readonly now: ProcessStep | undefined }) {
  const { process, now } = props;
  const { openTasks, openCount } = process;
  const { t } = useText();
  if (openCount === 0) return <p className={classes["stuck"]}>{t("process.stuck")}</p>;
  const pressing = openTasks.filter(({ kind, status }) => traitsOf(kind).waitsForPerson || status === "ERROR");
  return (
    <Card title={t("process.waiting-for")} action={<Remind process={process} />}>
      {pressing.length === 0 ? (
        <p className={classes["strong"]}>{now?.title ?? t("process.itself")}</p>
      ) : (
        <ul className={classes["waitingList"]}>
          {pressing.slice(0, maxShown).map((task) => (
            <Waiting key={task.id} task={task} />
          ))}
        </ul>
      )}
      {pressing.length > maxShown ? (
        <span className={classes["facts"]}>{t("process.more-tasks", { count: pressing.length - maxShown })}</span>
      ) : null}
      {pressing.length === 0 && now?.due !== null && now?.due !== undefined ? <DueMark due={now.due} /> : null}
    </Card>
  );
}
