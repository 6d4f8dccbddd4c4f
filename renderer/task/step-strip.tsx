import { VisuallyHidden } from "@mantine/core";
import { IconArrowBackUp, IconCircleCheck, IconCircleDashed, IconCircleX, IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ProcessStep } from "../../engine/contract/index.ts";
import { processStepsQuery } from "../api/process-queries.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { stepNote } from "./step-note.ts";
import classes from "./step-strip.module.css";

const icons = { done: IconCircleCheck, now: IconPlayerPlay, next: IconCircleDashed } as const;

/** A refusal is done, too, and looks like one. */
const doneIcons = { good: IconCircleCheck, bad: IconCircleX, warn: IconArrowBackUp, neutral: IconCircleCheck } as const;

function Step(props: { readonly step: ProcessStep }) {
  const { step } = props;
  const { t } = useText();
  const me = useMe();
  const note = stepNote(step, me.id, t);
  const Icon = step.state === "done" ? doneIcons[step.tone ?? "good"] : icons[step.state];
  return (
    <li
      className={classes["step"]}
      data-state={step.state}
      data-failed={step.hasFailed}
      data-tone={step.tone}
      aria-current={step.state === "now" ? "step" : undefined}
    >
      <span className={classes["title"]} title={step.title}>
        <Icon className={classes["icon"]} size={14} stroke={1.8} aria-hidden="true" />
        <VisuallyHidden>{t(`steps.${step.state}`)}: </VisuallyHidden>
        <span className={classes["words"]}>{step.title}</span>
      </span>
      {note === "" ? null : (
        <span className={classes["note"]} title={note}>
          {note}
        </span>
      )}
    </li>
  );
}

/** Where a process stands, in one line: what was done, what is open, what comes. It leads to the process. */
export function StepStrip(props: { readonly processId: number; readonly taskId: number }) {
  const { processId, taskId } = props;
  const { t } = useText();
  const query = useQuery(processStepsQuery(processId, taskId));
  // it adds to a task that is there; what is wrong with the process, its page says
  if (query.data === undefined || query.data.steps.length === 0) return null;
  return (
    <section className={classes["strip"]} data-strip aria-label={t("steps.title")}>
      <ol className={classes["steps"]}>
        {query.data.steps.map((step) => (
          <Step key={`${step.state} ${step.node}`} step={step} />
        ))}
      </ol>
      <Link
        className={classes["link"] ?? ""}
        to="/process/$processId"
        params={{ processId }}
        aria-label={t("steps.show-process")}
        title={t("steps.show-process")}
      />
    </section>
  );
}
