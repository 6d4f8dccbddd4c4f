import { Button, Group, Modal } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ProcessOverview } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import classes from "./process.module.css";

/** Ends a running process for good, for those who manage its flow; says beforehand what ends with it. */
export function CancelProcess(props: { readonly process: ProcessOverview }) {
  const { process } = props;
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const canceling = useMutation({
    mutationFn: () => call("process.cancel", { processId: process.id }),
    onSuccess: () => {
      toast(t("process.canceled"));
      void client.invalidateQueries({ queryKey: keys.process(process.id) });
    },
    onError: (error) => toast(errorText(error, t), "problem"),
    onSettled: () => setAsking(false),
  });
  const action = process.actions.find((one) => one.action === "cancel");
  if (action === undefined || action.refusal !== undefined) return null;
  const { openTasks, openCount, children } = process;
  const running = children.filter(({ status }) => status === "NEW");
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconX size={15} stroke={1.8} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t("process.cancel")}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("process.cancel-title")}
        closeButtonProps={{ "aria-label": t("dialog.close") }}
      >
        <p>{t("process.cancel-explained", { count: openCount })}</p>
        <ul className={classes["affected"]}>
          {openTasks.map(({ id, title, owner }) => (
            <li key={id}>{owner === null ? title : `${title} · ${owner.displayName}`}</li>
          ))}
          {running.map((child) => (
            <li key={`process ${child.id}`}>{t("process.child", { title: child.subject || child.flowTitle })}</li>
          ))}
          {openCount > openTasks.length ? (
            <li>{t("process.cancel-more", { count: openCount - openTasks.length })}</li>
          ) : null}
        </ul>
        <Group justify="flex-end" mt="md">
          <Button variant="default" size="xs" data-autofocus onClick={() => setAsking(false)}>
            {t("dialog.cancel")}
          </Button>
          <Button color="red" size="xs" loading={canceling.isPending} onClick={() => canceling.mutate()}>
            {t("process.cancel")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
