import { PasswordInput } from "@mantine/core";
import type { Ref } from "react";
import { useText } from "../text/text-context.tsx";

/** A field for a password, which can be shown while it is typed. */
export function PasswordField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly isNew?: boolean;
  /** What is wrong is told elsewhere. */
  readonly isWrong?: boolean;
  /** In a dialog: it has the keyboard as soon as the dialog opens. */
  readonly isFirst?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const { t } = useText();
  return (
    <PasswordInput
      ref={props.inputRef ?? null}
      label={props.label}
      description={props.hint}
      error={props.problem ?? (props.isWrong === true || undefined)}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autoComplete={props.isNew === true ? "new-password" : "current-password"}
      aria-required="true"
      spellCheck={false}
      data-autofocus={props.isFirst === true ? true : undefined}
      visibilityToggleButtonProps={{ "aria-label": t("session.password-show") }}
    />
  );
}
