import { Button, Group, Modal } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ProcessDetail } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

const closed: ReadonlySet<string> = new Set(["DONE", "CANCELED", "REVIVED"]);

/** Ends a running process for good, for those who manage its flow; says beforehand what ends with it. */
export function CancelProcess(props: { readonly process: ProcessDetail }) {
  const { process } = props;
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const canceling = useMutation({
    mutationFn: () => call("process.cancel", { processId: process.id }),
    onSuccess: () => {
      toast(t("process.cancelled"));
      void client.invalidateQueries({ queryKey: keys.process(process.id) });
    },
    onError: (error) => toast(errorText(error, t), "problem"),
    onSettled: () => setAsking(false),
  });
  if (!process.manages || process.status !== "NEW") return null;
  const open = process.tasks.filter((task) => !closed.has(task.status)).length;
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
        <p>{t("process.cancel-explained", { count: open })}</p>
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
