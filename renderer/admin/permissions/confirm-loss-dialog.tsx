import { Button, Group, Modal, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { PasswordField } from "../../people/password-field.tsx";
import { errorText } from "../../text/error-text.ts";
import { useText } from "../../text/text-context.tsx";

interface DialogProps {
  readonly opened: boolean;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onConfirm: (password: string) => void;
}

function ConfirmForm(props: DialogProps) {
  const { pending, error, onClose } = props;
  const { t } = useText();
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) props.onConfirm(password);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <p>{t("permissions.confirm-hint")}</p>
        <PasswordField
          isFirst
          label={t("session.password")}
          value={password}
          onChange={setPassword}
          problem={error === null ? null : errorText(error, t)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("admin.cancel")}
          </Button>
          <Button type="submit" color="red" loading={pending}>
            {t("permissions.confirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for the password before somebody gives up their own administration. */
export function ConfirmLossDialog(props: DialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t("permissions.confirm-title")}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <ConfirmForm {...props} />
    </Modal>
  );
}
