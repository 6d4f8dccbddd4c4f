import { Button, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { changePassword } from "../api/session-queries.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import { useSecondsUntil } from "./countdown.ts";
import classes from "./gate.module.css";
import { NewPassword, newPasswordProblem, nothingTyped } from "./new-password.tsx";
import { PasswordField } from "./password-field.tsx";
import { passwordProblem, waitsUntil } from "./password-text.ts";

/** Asks a person for their present password and a new one; main has the last word on both. */
export function ChangePasswordForm(props: {
  readonly presentLabel: string;
  /** Begins in the first field. */
  readonly focused?: boolean;
  readonly onDone?: () => void;
  /** Its buttons stand as in every dialog: at the right, the one that saves last. */
  readonly inDialog?: boolean;
  /** Other ways to go on. */
  readonly children: ReactNode;
}) {
  const { focused = false, inDialog = false } = props;
  const { t } = useText();
  const toast = useToast();
  const changing = useMutation(changePassword);
  const [present, setPresent] = useState("");
  const [typed, setTyped] = useState(nothingTyped);
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const problem = newPasswordProblem(typed);
  const seconds = useSecondsUntil(waitsUntil(changing.error));
  useEffect(() => {
    if (focused) first.current?.focus();
  }, [focused]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || seconds > 0) return;
    const onSuccess = () => {
      toast(t("password.changed"));
      props.onDone?.();
    };
    changing.mutate({ present, next: typed.password }, { onSuccess });
  };
  const save = (
    <Button type="submit" loading={changing.isPending} disabled={seconds > 0}>
      {t("password.save")}
    </Button>
  );
  return (
    <form noValidate className={classes["form"]} onSubmit={submit}>
      <PasswordField label={props.presentLabel} value={present} onChange={setPresent} inputRef={first} />
      <NewPassword label={t("password.next")} typed={typed} onChange={setTyped} problem={tried ? problem : null} />
      <div role="alert" className={classes["problem"]}>
        {changing.isError ? passwordProblem(changing.error, t) : null}
      </div>
      {seconds > 0 ? <p className={classes["wait"]}>{t("session.wait", { seconds })}</p> : null}
      {inDialog ? (
        <Group justify="flex-end" gap="xs">
          {props.children}
          {save}
        </Group>
      ) : (
        <div className={classes["actions"]}>
          {save}
          {props.children}
        </div>
      )}
    </form>
  );
}
