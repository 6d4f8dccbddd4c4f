import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { TaskAction } from "../../engine/contract/index.ts";
import { refusalTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./task.module.css";

/** A button for an action; when it is refused it stays reachable and says why. */
export function ActionButton(props: {
  readonly action: TaskAction;
  readonly icon: ReactNode;
  readonly variant: "filled" | "default";
  readonly busy: boolean;
  /** Undefined: the button sends the form it stands in. */
  readonly onPress?: () => void;
  /** The form that the button sends, where it stands in none. */
  readonly form?: string;
  /** The keys that press it. */
  readonly keys?: ReactNode;
  readonly children: ReactNode;
}) {
  const { action, icon, variant, busy, onPress } = props;
  const { t } = useText();
  const reasonId = useId();
  const { refusal } = action;
  const button = (
    <Button
      type={onPress === undefined ? "submit" : "button"}
      {...(props.form === undefined ? {} : { form: props.form })}
      size="sm"
      variant={variant}
      leftSection={icon}
      rightSection={props.keys}
      loading={busy}
      {...(refusal === undefined ? {} : { "data-disabled": true })}
      aria-disabled={refusal !== undefined}
      {...(refusal === undefined ? {} : { "aria-describedby": reasonId })}
      onClick={(event) => {
        if (refusal !== undefined) event.preventDefault();
        else onPress?.();
      }}
    >
      {props.children}
    </Button>
  );
  if (refusal === undefined) return button;
  return (
    <span className={classes["refused"]}>
      {button}
      <span id={reasonId} className={classes["reason"]}>
        {t(refusalTexts[refusal])}
      </span>
    </span>
  );
}
