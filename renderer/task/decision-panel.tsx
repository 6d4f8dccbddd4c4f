import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import type { DecisionChoice, FormField, TaskDetail } from "../../engine/contract/index.ts";
import { isBlank } from "../../engine/contract/blank-text.ts";
import { pathOf } from "../forms/field-path.ts";
import type { FormStore } from "../forms/form-store.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { valueText } from "../text/value-text.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { toneIcons } from "../ui/tone-icon.tsx";
import classes from "./decision-bar.module.css";

/** From this share of its room on, a reason's length is told. */
const toldFrom = 0.8;

function Reason(props: {
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly choice: DecisionChoice;
  readonly field: FormField;
  readonly store: FormStore;
  /** Sending it was tried. */
  readonly missing: boolean;
}) {
  const { inputRef, choice, field, store, missing } = props;
  const { t, formats } = useText();
  const path = pathOf(field);
  const value = useSyncExternalStore(store.subscribe, () => store.value(path));
  const problem = useSyncExternalStore(store.subscribe, () => store.problem(path)?.message(t));
  const text = typeof value === "string" ? value : "";
  const limit = field.widget.type === "text" ? field.widget.maxLength : undefined;
  const isLong = limit !== undefined && text.length >= limit * toldFrom;
  const isRequired = choice.reason === "required";
  const error = missing && isRequired && isBlank(text) ? t("decision.missing") : problem;
  return (
    <Textarea
      ref={inputRef}
      label={isRequired ? field.title : t("decision.optional", { title: field.title })}
      withAsterisk={isRequired}
      aria-required={isRequired}
      autosize
      minRows={2}
      maxRows={8}
      value={text}
      error={error}
      inputWrapperOrder={["label", "input", "error", "description"]}
      description={
        isLong ? t("decision.length", { count: formats.number(text.length), limit: formats.number(limit) }) : undefined
      }
      onChange={({ currentTarget }) => store.change(path, currentTarget.value === "" ? undefined : currentTarget.value)}
      onBlur={() => store.blur(path)}
    />
  );
}

/** Reasons that the person gave lately: each fills the field, and sends nothing. */
function RecentReasons(props: { readonly reasons: readonly string[]; readonly onChoose: (reason: string) => void }) {
  const { reasons, onChoose } = props;
  const { t } = useText();
  const labelId = useId();
  if (reasons.length === 0) return null;
  return (
    <div className={classes["recent"]}>
      <span id={labelId} className={classes["hint"]}>
        {t("decision.recent")}
      </span>
      <ul aria-labelledby={labelId} className={classes["chips"]}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Button
              variant="default"
              size="compact-xs"
              radius="xl"
              fw={400}
              title={reason}
              onClick={() => onChoose(reason)}
            >
              {reason}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a choice asks before it is decided: the reason, or whether it is meant. Grows out of the bar, and covers nothing. */
export function DecisionPanel(props: {
  readonly task: TaskDetail;
  readonly choice: DecisionChoice;
  readonly reason: FormField | undefined;
  readonly store: FormStore;
  readonly formId: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** The choice is about to be sent by the form's own submitting. */
  readonly onDecide: () => void;
  readonly children: React.ReactNode;
}) {
  const { task, choice, store, formId, busy, onClose, onDecide } = props;
  const { t, formats } = useText();
  const me = useMe();
  const headingId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const [missing, setMissing] = useState(false);
  const reason = choice.reason === null ? undefined : props.reason;
  useEffect(() => (input.current ?? send.current)?.focus(), []);
  const { keyFigure, startedBy } = task;
  const figure = keyFigure === null ? "" : `, ${valueText(keyFigure.value, keyFigure.widget, t, formats)}`;
  const Icon = toneIcons[choice.tone];
  const readBy = reason !== undefined && startedBy !== null && startedBy.id !== me.id ? startedBy.displayName : null;
  const isMissing = () => {
    const value = reason === undefined ? undefined : store.value(pathOf(reason));
    return choice.reason === "required" && (typeof value !== "string" || isBlank(value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is meant for all that is in it
    <fieldset aria-labelledby={headingId} className={classes["panel"]} onKeyDown={onKeyDown}>
      <div className={classes["panelHead"]}>
        <h2 id={headingId} className={classes["heading"]}>
          {t("decision.heading", { label: choice.label, title: `${task.processTitle}${figure}` })}
        </h2>
        {readBy === null ? null : <p className={classes["hint"]}>{t("decision.reads", { name: readBy })}</p>}
      </div>
      {choice.confirmation === null ? null : <p className={classes["confirmation"]}>{choice.confirmation}</p>}
      {reason === undefined ? null : (
        <>
          <Reason inputRef={input} choice={choice} field={reason} store={store} missing={missing} />
          <RecentReasons
            reasons={task.recentReasons.filter(({ value }) => value === choice.value).map((one) => one.reason)}
            onChoose={(text) => {
              store.change(pathOf(reason), text);
              input.current?.focus();
            }}
          />
        </>
      )}
      <div className={classes["buttons"]}>
        <Button
          ref={send}
          type="submit"
          form={formId}
          data-decides
          className={classes["decide"] ?? ""}
          {...(choice.tone === "bad" ? { color: "red" } : {})}
          leftSection={<Icon size={16} stroke={2} aria-hidden="true" />}
          rightSection={<KeyHint />}
          loading={busy}
          onClick={(event) => {
            if (!isMissing()) return onDecide();
            event.preventDefault();
            setMissing(true);
            input.current?.focus();
          }}
        >
          {choice.label}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          rightSection={
            <span className={classes["key"]} aria-hidden="true">
              {t("keys.escape")}
            </span>
          }
          onClick={onClose}
        >
          {t("decision.cancel")}
        </Button>
        <span className={classes["end"]}>{props.children}</span>
      </div>
    </fieldset>
  );
}
