import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { DecisionChoice, FormField, TaskDetail } from "../../engine/contract/index.ts";
import type { DecisionField } from "../../engine/contract/made-choice.ts";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { pathOf } from "../forms/field-path.ts";
import type { FormStore } from "../forms/form-store.ts";
import { useText } from "../text/text-context.tsx";
import { toneIcons } from "../ui/tone-icon.tsx";
import classes from "./decision-bar.module.css";
import { DecisionPanel } from "./decision-panel.tsx";
import { useDecisionKeys } from "./use-decision-keys.ts";

/** The id under which the bar's first button is reached from elsewhere. */
export const firstChoiceId = "task-first-choice";

/** Whether a choice asks something before it is decided. */
function asks({ reason, confirmation }: DecisionChoice): boolean {
  return reason !== null || confirmation !== null;
}

function ChoiceButton(props: {
  readonly choice: DecisionChoice;
  readonly index: number;
  readonly formId: string;
  readonly busy: boolean;
  readonly onPress: (choice: DecisionChoice) => void;
}) {
  const { choice, index, formId, busy, onPress } = props;
  const singleKeys = useSingleKeys();
  const Icon = toneIcons[choice.tone];
  const asking = asks(choice);
  return (
    <Button
      {...(index === 0 ? { id: firstChoiceId } : {})}
      type="submit"
      form={formId}
      data-decides
      data-choice={String(choice.value)}
      data-tone={choice.tone}
      className={classes["choice"] ?? ""}
      variant={choice.tone === "good" ? "filled" : "default"}
      disabled={busy}
      leftSection={<Icon size={16} stroke={2} aria-hidden="true" />}
      rightSection={
        singleKeys && index < 9 ? (
          <span className={classes["key"]} aria-hidden="true">
            {index + 1}
          </span>
        ) : undefined
      }
      {...(singleKeys && index < 9 ? { "aria-keyshortcuts": String(index + 1) } : {})}
      onClick={(event) => {
        if (asking) event.preventDefault();
        onPress(choice);
      }}
    >
      {asking ? `${choice.label} …` : choice.label}
    </Button>
  );
}

function focusChoice(bar: HTMLElement | null, { value }: DecisionChoice): void {
  bar?.querySelector<HTMLButtonElement>(`[data-choice="${CSS.escape(String(value))}"]`)?.focus();
}

/**
 * A button for each choice of a form, at the foot of its pane. A choice that wants a reason, or is to be confirmed, opens a
 * panel in its place; the others send the form, which has taken the choice by then.
 */
export function DecisionBar(props: {
  readonly task: TaskDetail;
  readonly field: DecisionField;
  readonly reason: FormField | undefined;
  readonly store: FormStore;
  readonly formId: string;
  readonly busy: boolean;
  readonly status: ReactNode;
  readonly children: ReactNode;
}) {
  const { task, field, reason, store, formId, busy } = props;
  const { choices } = field.widget;
  const { t } = useText();
  const [opened, setOpened] = useState<DecisionChoice | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<DecisionChoice | null>(null);
  const decide = (choice: DecisionChoice) => store.change(pathOf(field), choice.value);
  useEffect(() => {
    // the panel is gone: the keyboard is where it came from
    if (opened === null && cameFrom.current !== null) focusChoice(bar.current, cameFrom.current);
    cameFrom.current = opened;
  }, [opened]);
  useDecisionKeys({
    bar,
    onDigit(index) {
      const choice = choices[index];
      if (choice === undefined || opened !== null || busy) return;
      if (asks(choice)) setOpened(choice);
      else focusChoice(bar.current, choice);
    },
    onSend() {
      const reached = bar.current?.querySelector<HTMLButtonElement>("[data-choice]:focus");
      const inPanel = bar.current?.querySelector<HTMLButtonElement>("button[data-decides]:not([data-choice])");
      const button = inPanel ?? reached;
      if (button) button.click();
      else document.getElementById(firstChoiceId)?.focus();
    },
  });
  return (
    <div ref={bar} className={classes["bar"]} data-bar>
      {opened === null ? (
        <fieldset aria-label={t("decision.buttons", { title: field.title })} className={classes["buttons"]}>
          {choices.map((choice, index) => (
            <ChoiceButton
              key={String(choice.value)}
              choice={choice}
              index={index}
              formId={formId}
              busy={busy}
              onPress={asks(choice) ? setOpened : decide}
            />
          ))}
          <span className={classes["end"]}>
            {props.status}
            {props.children}
          </span>
        </fieldset>
      ) : (
        <DecisionPanel
          key={String(opened.value)}
          task={task}
          choice={opened}
          reason={reason}
          store={store}
          formId={formId}
          busy={busy}
          onClose={() => setOpened(null)}
          onDecide={() => decide(opened)}
        >
          {props.status}
        </DecisionPanel>
      )}
    </div>
  );
}
