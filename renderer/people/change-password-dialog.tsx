import { Button, Modal } from "@mantine/core";
import { useText } from "../text/text-context.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import classes from "./gate.module.css";
import { usePasswordOrigin } from "./me.ts";
import { passwordOriginText } from "./password-origin-text.ts";

/** Lets the person change their own password; asks for the present one, and tells who else has set one. */
export function ChangePasswordDialog(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t, formats } = useText();
  const origin = passwordOriginText(usePasswordOrigin(), t, formats);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t("password.title")}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      {origin === null ? null : <p className={classes["hint"]}>{origin}</p>}
      <ChangePasswordForm inDialog presentLabel={t("password.present")} onDone={props.onClose}>
        <Button variant="default" onClick={props.onClose}>
          {t("password.cancel")}
        </Button>
      </ChangePasswordForm>
    </Modal>
  );
}
