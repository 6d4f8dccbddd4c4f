import { Button, Group, Modal } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TaskRow, TaskToEnd } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { goBackPlanQuery } from "../api/process-queries.ts";
import { errorText } from "../text/error-text.ts";
import { refusalTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";
import classes from "./process.module.css";

function Ends(props: { readonly title: string; readonly tasks: readonly TaskToEnd[] }) {
  const { title, tasks } = props;
  const { t } = useText();
  if (tasks.length === 0) return null;
  return (
    <>
      <h3 className={classes["planTitle"]}>{title}</h3>
      <ul className={classes["affected"]}>
        {tasks.map((task) => (
          <li key={task.id}>
            {task.title}
            {task.reachedOutside ? <strong> {t("go-back.outside")}</strong> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Plan(props: { readonly task: TaskRow; readonly onClose: () => void }) {
  const { task, onClose } = props;
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const plan = useQuery(goBackPlanQuery(task.processId, task.id));
  const going = useMutation({
    mutationFn: () => call("task.goBack", { taskId: task.id }),
    onSuccess: () => toast(t("go-back.done", { title: task.title })),
    onError: (error) => toast(errorText(error, t), "problem"),
    onSettled: () => {
      onClose();
      void client.invalidateQueries({ queryKey: keys.process(task.processId) });
    },
  });
  if (plan.isError) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />;
  if (plan.isPending) return <SkeletonLines label={t("process.loading")} />;
  const { title, cancels, undoes, reopens, refusal } = plan.data;
  return (
    <>
      {refusal === undefined ? null : <p role="alert">{t(refusalTexts[refusal])}</p>}
      {reopens ? <p>{t("go-back.reopens")}</p> : null}
      <Ends title={t("go-back.cancels", { count: cancels.length })} tasks={cancels} />
      <Ends title={t("go-back.undoes", { count: undoes.length })} tasks={undoes} />
      <h3 className={classes["planTitle"]}>{t("go-back.recreates")}</h3>
      <ul className={classes["affected"]}>
        <li>{title}</li>
      </ul>
      <p className={classes["reason"]}>{t("go-back.values")}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" size="xs" data-autofocus onClick={onClose}>
          {t("dialog.cancel")}
        </Button>
        <Button size="xs" loading={going.isPending} disabled={refusal !== undefined} onClick={() => going.mutate()}>
          {t("go-back.do")}
        </Button>
      </Group>
    </>
  );
}

/** Goes back to a step, for those who manage; says beforehand what is canceled, taken back and opened anew. */
export function GoBack(props: { readonly task: TaskRow }) {
  const { task } = props;
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t("go-back.to", { title: task.title })}
        title={t("go-back.to", { title: task.title })}
        onClick={() => setAsking(true)}
      >
        <IconArrowBackUp size={15} stroke={1.6} aria-hidden="true" />
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t("go-back.title", { title: task.title })}
        closeButtonProps={{ "aria-label": t("dialog.close") }}
      >
        <Plan task={task} onClose={close} />
      </Modal>
    </>
  );
}
