import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { ProcessAction } from "../../engine/contract/index.ts";
import { refusalTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./process.module.css";

/** Asks for an action on a process; where it isn't permitted, the button says why. */
export function ActionButton(props: {
  readonly action: ProcessAction;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onClick: () => void;
}) {
  const { action, icon, children, onClick: onAsk } = props;
  const { refusal } = action;
  const { t } = useText();
  const reasonId = useId();
  return (
    <div className={classes["action"]}>
      <Button
        variant="default"
        size="xs"
        leftSection={icon}
        {...(refusal === undefined ? {} : { "data-disabled": true, "aria-describedby": reasonId })}
        aria-disabled={refusal !== undefined}
        onClick={() => {
          if (refusal === undefined) onAsk();
        }}
      >
        {children}
      </Button>
      {refusal === undefined ? null : (
        <span id={reasonId} className={classes["reason"]}>
          {t(refusalTexts[refusal])}
        </span>
      )}
    </div>
  );
}
