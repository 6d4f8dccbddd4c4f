import { Anchor, Button, Menu } from "@mantine/core";
import { IconArrowBackUp, IconDots, IconRefresh, IconRestore, IconX, type TablerIcon } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { failureText } from "../../contract/failure-text.ts";
import type { OpenTask, ProcessOverview, TaskActionName } from "../../engine/contract/index.ts";
import { traitsOf } from "../../engine/contract/task-traits.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { useMe } from "../people/me.ts";
import { errorText } from "../text/error-text.ts";
import { refusalTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { DueMark } from "../ui/due-mark.tsx";
import { TaskStatusBadge } from "../ui/status-badge.tsx";
import { useToast } from "../ui/toast.tsx";
import classes from "./process.module.css";

/** What is done here; whatever needs a form or a person to choose is done where the task opens. */
const management = [
  ["retry", "task.retry", "task.retried", IconRefresh],
  ["revive", "task.revive", "task.revived", IconRestore],
  ["undo", "task.undo", "task.undone", IconArrowBackUp],
  ["cancel", "task.cancel", "task.canceled", IconX],
] as const satisfies readonly (readonly [TaskActionName, string, string, TablerIcon])[];

type Managed = (typeof management)[number];

function useManage(task: OpenTask) {
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ([action]: Managed) => {
      await call(`task.${action}`, { taskId: task.id });
    },
    onSuccess: (_nothing, [, , message]) => toast(t(message, { title: task.title })),
    onError: (error) => toast(errorText(error, t), "problem"),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.process(task.processId) }),
  });
}

function ManageMenu(props: { readonly task: OpenTask }) {
  const { task } = props;
  const { t } = useText();
  const managing = useManage(task);
  const offered = management.flatMap((one) => {
    const found = task.actions.find(({ action, refusal }) => action === one[0] && refusal !== "wrong-status");
    return found === undefined ? [] : [{ one, refusal: found.refusal }];
  });
  if (offered.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          loading={managing.isPending}
          aria-label={t("process.manage-task", { title: task.title })}
        >
          <IconDots size={15} stroke={1.8} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t("process.manage-task", { title: task.title })}>
        {offered.map(({ one, refusal }) => {
          const [action, label, , Icon] = one;
          const reason = refusal === undefined ? undefined : t(refusalTexts[refusal]);
          return (
            <Menu.Item
              key={action}
              leftSection={<Icon size={15} stroke={1.6} aria-hidden="true" />}
              disabled={reason !== undefined}
              {...(reason === undefined ? {} : { title: reason, "aria-description": reason })}
              onClick={() => managing.mutate(one)}
            >
              {t(label)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function Take(props: { readonly task: OpenTask }) {
  const { task } = props;
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const me = useMe();
  const taking = useMutation({
    mutationFn: () => call("task.assign", { taskId: task.id }),
    onSuccess: () => void navigate({ to: "/$listName/$taskId", params: { listName: "inbox", taskId: task.id } }),
    onError: (error) => toast(errorText(error, t), "problem"),
  });
  if (!traitsOf(task.kind).waitsForPerson) return null;
  if (task.owner?.id === me.id) {
    return (
      <Button
        size="compact-xs"
        renderRoot={(rest) => (
          <Link to="/$listName/$taskId" params={{ listName: "inbox", taskId: task.id }} {...rest} />
        )}
      >
        {t("process.go-on")}
      </Button>
    );
  }
  const assign = task.actions.find(({ action }) => action === "assign");
  const { refusal } = assign ?? {};
  if (assign === undefined) return null;
  if (refusal !== undefined) return <span className={classes["reason"]}>{t(refusalTexts[refusal])}</span>;
  return (
    <Button size="compact-xs" loading={taking.isPending} onClick={() => taking.mutate()}>
      {t("task.assign")}
    </Button>
  );
}

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
            <span className={classes["openActions"]}>
              <Take task={task} />
              <ManageMenu task={task} />
            </span>
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
