import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowBackUp, IconCircleX, IconHistory, IconInfoCircle, type TablerIcon } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { isBlank } from "../../engine/contract/blank-text.ts";
import type { RequestDetail, WithdrawPlan } from "../../engine/contract/index.ts";
import { maxCommentLength } from "../../engine/contract/limits.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { withdrawPlanQuery } from "../api/request-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";
import { useUndo } from "../undo/use-undo.ts";
import classes from "./requests.module.css";

/** So many of the tasks that end are named. */
const maxNamed = 4;

function Line(props: { readonly icon: TablerIcon; readonly children: ReactNode }) {
  const Icon = props.icon;
  return (
    <li className={classes["planLine"]}>
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      <span>{props.children}</span>
    </li>
  );
}

/** What ends, what stays, and whether it can be undone. */
function Effects(props: { readonly plan: WithdrawPlan }) {
  const { tasks, processCount, stays, undoable } = props.plan;
  const { t } = useText();
  const further = tasks.length - maxNamed;
  return (
    <ul className={classes["plan"]}>
      {tasks.slice(0, maxNamed).map(({ taskId, title, owner }) => (
        <Line key={taskId} icon={IconCircleX}>
          {owner === null
            ? t("requests.withdraw-open-task", { task: title })
            : t("requests.withdraw-task", { name: owner.displayName, task: title })}
        </Line>
      ))}
      {further > 0 ? <Line icon={IconCircleX}>{t("requests.withdraw-tasks", { count: further })}</Line> : null}
      {processCount === 0 ? null : (
        <Line icon={IconCircleX}>{t("requests.withdraw-processes", { count: processCount })}</Line>
      )}
      {stays.length === 0 ? null : (
        <Line icon={IconInfoCircle}>{t("requests.withdraw-stays", { titles: stays.join(", ") })}</Line>
      )}
      <Line icon={IconHistory}>{t("requests.withdraw-kept")}</Line>
      <Line icon={IconArrowBackUp}>{t(undoable ? "requests.withdraw-undoable" : "requests.withdraw-final")}</Line>
    </ul>
  );
}

function Withdrawing(props: { readonly request: RequestDetail; readonly onClose: () => void }) {
  const { request, onClose } = props;
  const { id } = request;
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const { offer } = useUndo();
  const [message, setMessage] = useState("");
  const plan = useQuery(withdrawPlanQuery(id));
  const withdrawing = useMutation({
    mutationFn: () =>
      call("request.withdraw", { processId: id, ...(isBlank(message) ? {} : { message: message.trim() }) }),
    onSuccess: ({ entry }) => {
      const title = request.title === "" ? request.flowTitle : request.title;
      offer(t("requests.withdraw-done", { title }), entry);
      onClose();
    },
    onError: (error) => {
      toast(errorText(error, t), "problem");
      void plan.refetch();
    },
    onSettled: () => {
      for (const queryKey of [keys.process(id), keys.requests]) void client.invalidateQueries({ queryKey });
    },
  });
  const send = () => {
    if (plan.isSuccess && !withdrawing.isPending) withdrawing.mutate();
  };
  useHotkeys([["mod+Enter", send]], []);
  const field = useRef<HTMLTextAreaElement>(null);
  // it comes after the dialog, which found nothing to give the keyboard to
  useEffect(() => {
    if (plan.isSuccess) field.current?.focus();
  }, [plan.isSuccess]);
  if (plan.isError) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />;
  if (plan.isPending) return <SkeletonLines label={t("process.loading")} />;
  const { refusal, tasks } = plan.data;
  if (refusal !== undefined) return <p role="alert">{t(`requests.refusal-${refusal}`)}</p>;
  const names = [...new Set(tasks.flatMap(({ owner }) => owner?.displayName ?? []))];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Effects plan={plan.data} />
      <Textarea
        label={
          names.length === 0
            ? t("requests.withdraw-message")
            : t("requests.withdraw-message-to", { name: names.join(", ") })
        }
        autosize
        minRows={2}
        maxRows={8}
        maxLength={maxCommentLength}
        ref={field}
        data-autofocus
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <Group mt="md" gap="xs">
        <Button type="submit" color="red" loading={withdrawing.isPending} rightSection={<KeyHint />}>
          {t("requests.withdraw-do")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("requests.withdraw-keep")}
        </Button>
      </Group>
    </form>
  );
}

/** Takes a request back, after saying what ends, what is kept, and that it can be undone. */
export function WithdrawDialog(props: {
  readonly request: RequestDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { request, opened, onClose } = props;
  const { t } = useText();
  const title = request.title === "" ? request.flowTitle : request.title;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("requests.withdraw-title", { title })}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
    >
      <Withdrawing request={request} onClose={onClose} />
    </Modal>
  );
}
