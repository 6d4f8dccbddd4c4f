import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { directoryChange } from "../api/directory-queries.ts";
import { NewPassword, newPasswordProblem, nothingTyped } from "../people/new-password.tsx";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { useToast } from "../ui/toast.tsx";
import classes from "./admin.module.css";

function ResetForm(props: { readonly person: Person; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t } = useText();
  const toast = useToast();
  const resetting = useMutation(directoryChange("person.resetPassword"));
  const [typed, setTyped] = useState(nothingTyped);
  const [tried, setTried] = useState(false);
  const problem = newPasswordProblem(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    const onSuccess = () => {
      toast(t("people.reset-done", { name: person.displayName }));
      onClose();
    };
    resetting.mutate({ personId: person.id, password: typed.password }, { onSuccess });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <p className={paneDetail["quiet"]}>{t("people.first-password-hint")}</p>
        <NewPassword label={t("password.next")} typed={typed} onChange={setTyped} problem={tried ? problem : null} />
        <div role="alert" className={classes["problem"]}>
          {resetting.isError ? errorText(resetting.error, t) : null}
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("admin.cancel")}
          </Button>
          <Button type="submit" loading={resetting.isPending}>
            {t("people.reset")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Gives somebody a new password who has lost theirs. */
export function ResetPasswordDialog(props: {
  readonly person: Person;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { person, opened, onClose } = props;
  const { t } = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("people.reset-title", { name: person.displayName })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <ResetForm person={person} onClose={onClose} />
    </Modal>
  );
}
