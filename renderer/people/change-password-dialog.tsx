import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changePassword } from "../api/session-queries.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import { useSecondsUntil } from "./countdown.ts";
import classes from "./gate.module.css";
import { NewPassword, newPasswordProblem, nothingTyped } from "./new-password.tsx";
import { PasswordField } from "./password-field.tsx";
import { passwordProblem, waitsUntil } from "./password-text.ts";

function ChangePasswordForm(props: { readonly onClose: () => void }) {
  const { t } = useText();
  const toast = useToast();
  const changing = useMutation(changePassword);
  const [present, setPresent] = useState("");
  const [typed, setTyped] = useState(nothingTyped);
  const [tried, setTried] = useState(false);
  const problem = newPasswordProblem(typed);
  const seconds = useSecondsUntil(waitsUntil(changing.error));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || seconds > 0) return;
    const onSuccess = () => {
      toast(t("password.changed"));
      props.onClose();
    };
    changing.mutate({ present, next: typed.password }, { onSuccess });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <PasswordField label={t("password.present")} value={present} onChange={setPresent} />
        <NewPassword label={t("password.next")} typed={typed} onChange={setTyped} problem={tried ? problem : null} />
        <div role="alert" className={classes["problem"]}>
          {changing.isError ? passwordProblem(changing.error, t) : null}
        </div>
        {seconds > 0 ? <p className={classes["wait"]}>{t("session.wait", { seconds })}</p> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t("password.cancel")}
          </Button>
          <Button type="submit" loading={changing.isPending} disabled={seconds > 0}>
            {t("password.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Lets the person change their own password; asks for the present one. */
export function ChangePasswordDialog(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t("password.title")}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <ChangePasswordForm onClose={props.onClose} />
    </Modal>
  );
}
