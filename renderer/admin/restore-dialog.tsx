import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { restoreBackup } from "../api/backup-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./admin.module.css";

/** Asks before everybody's work goes back to where it was. Stays until Intray starts anew. */
export function RestoreDialog(props: {
  readonly name: string;
  readonly when: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { name, when, opened, onClose } = props;
  const { t } = useText();
  const restoring = useMutation(restoreBackup);
  const busy = restoring.isPending || restoring.isSuccess;
  return (
    <Modal
      opened={opened}
      onClose={() => (busy ? undefined : onClose())}
      title={t("backups.restore-title", { when })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <Stack gap="md">
        <p>{t("backups.restore-text")}</p>
        <p role="alert" className={classes["problem"]}>
          {restoring.isError ? errorText(restoring.error, t) : null}
        </p>
        {busy ? <output>{t("backups.restoring")}</output> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={busy} onClick={onClose}>
            {t("admin.cancel")}
          </Button>
          <Button color="red" loading={busy} onClick={() => restoring.mutate(name)}>
            {t("backups.restore-yes")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
