import { Button, Menu } from "@mantine/core";
import { IconArrowBackUp, IconDots, IconRefresh, IconRestore, IconX, type TablerIcon } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { OpenTask, TaskActionName } from "../../engine/contract/index.ts";
import { traitsOf } from "../../engine/contract/task-traits.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { useMe } from "../people/me.ts";
import { errorText } from "../text/error-text.ts";
import { refusalTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
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
  // who never could take it expects no button; who took part before may wonder
  if (refusal === "not-permitted") return null;
  if (refusal !== undefined) return <span className={classes["reason"]}>{t(refusalTexts[refusal])}</span>;
  return (
    <Button size="compact-xs" loading={taking.isPending} onClick={() => taking.mutate()}>
      {t("task.assign")}
    </Button>
  );
}

/** What the person can do about an open task, here or where it opens. */
export function OpenTaskActions(props: { readonly task: OpenTask }) {
  const { task } = props;
  return (
    <span className={classes["openActions"]}>
      <Take task={task} />
      <ManageMenu task={task} />
    </span>
  );
}
