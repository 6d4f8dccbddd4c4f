import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconChevronsRight, IconUserPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { TaskAction } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { ActionButton } from "./action-button.tsx";
import classes from "./decision-bar.module.css";

/** The foot of a task's pane: what there is to do, always in sight. */
export function TaskBar(props: { readonly children: ReactNode; readonly end: ReactNode }) {
  return (
    <div className={classes["bar"]} data-bar>
      <div className={classes["buttons"]}>
        {props.children}
        <span className={classes["end"]}>{props.end}</span>
      </div>
    </div>
  );
}

/** Sends a form that decides nothing. */
export function CompleteButtons(props: {
  readonly action: TaskAction;
  readonly formId: string;
  readonly busy: boolean;
  /** The button that is about to send the form also takes the next task. */
  readonly onNext: () => void;
}) {
  const { action, formId, busy, onNext } = props;
  const { t } = useText();
  return (
    <>
      <ActionButton
        action={action}
        form={formId}
        icon={<IconCheck size={15} stroke={2} aria-hidden="true" />}
        variant="filled"
        busy={busy}
        keys={<KeyHint />}
      >
        {t("task.complete")}
      </ActionButton>
      <Button
        type="submit"
        form={formId}
        size="sm"
        variant="default"
        disabled={busy}
        leftSection={<IconChevronsRight size={15} stroke={1.8} aria-hidden="true" />}
        rightSection={<KeyHint shift />}
        onClick={onNext}
      >
        {t("task.complete-next")}
      </Button>
    </>
  );
}

/** Takes a task that nobody has. */
export function AssignButton(props: {
  readonly action: TaskAction;
  readonly busy: boolean;
  /** It is the one thing to do here. */
  readonly main: boolean;
  readonly onPress: () => void;
}) {
  const { action, busy, main, onPress } = props;
  const { t } = useText();
  return (
    <ActionButton
      action={action}
      icon={<IconUserPlus size={15} stroke={1.8} aria-hidden="true" />}
      variant={main && action.refusal === undefined ? "filled" : "default"}
      busy={busy}
      onPress={onPress}
    >
      {t("task.assign")}
    </ActionButton>
  );
}

/** Gives a task back to where it waited. */
export function UnassignButton(props: {
  readonly action: TaskAction;
  readonly busy: boolean;
  readonly onPress: () => void;
}) {
  const { t } = useText();
  return (
    <ActionButton
      action={props.action}
      icon={<IconArrowBackUp size={15} stroke={1.8} aria-hidden="true" />}
      variant="default"
      busy={props.busy}
      onPress={props.onPress}
    >
      {t("task.unassign")}
    </ActionButton>
  );
}
