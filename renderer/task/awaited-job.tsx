import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { TaskDetail } from "../../engine/contract/index.ts";
import { overviewQuery } from "../api/process-queries.ts";
import { taskQuery } from "../api/task-queries.ts";
import { TaskProgress } from "../ui/task-progress.tsx";
import { useText } from "../text/text-context.tsx";
import { DetailsList } from "../ui/details-list.tsx";
import classes from "./awaited-job.module.css";

/** What a form led to, for as long as its person likes to look. */
export interface Awaited {
  readonly processId: number;
  readonly taskId: number;
}

function useStatusText(job: TaskDetail | undefined) {
  const { t } = useText();
  if (job === undefined) return { title: "", hint: "" };
  const { title, status } = job;
  if (status === "DONE") return { title: t("background.wait-done", { title }), hint: "" };
  if (status === "SCHEDULED") return { title: t("background.wait", { title }), hint: t("background.wait-soon") };
  if (status === "STARTED") return { title: t("background.wait", { title }), hint: t("background.wait-hint") };
  return { title: t("background.wait-failed", { title }), hint: t("background.wait-failed-hint") };
}

/** In the place of a form that was sent: how far the job is that follows, and then what came of it. */
export function AwaitedJob(props: { readonly awaited: Awaited; readonly onContinue: () => void }) {
  const { awaited, onContinue } = props;
  const { t } = useText();
  const process = useQuery(overviewQuery(awaited.processId)).data;
  const job = useQuery(taskQuery(awaited.taskId)).data;
  const { title, hint } = useStatusText(job);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  // taken back: the form is open again elsewhere
  if (job?.status === "CANCELED") return null;
  const known = process?.data.filter(({ value }) => value !== null) ?? [];
  return (
    <section ref={box} tabIndex={-1} className={classes["box"]} aria-label={title}>
      <div aria-live="polite" className={classes["words"]}>
        <h2 className={classes["title"]}>{title}</h2>
        {hint === "" ? null : <p className={classes["hint"]}>{hint}</p>}
      </div>
      {job?.status === "STARTED" ? <TaskProgress task={job} /> : null}
      {job?.status === "DONE" ? (
        <DetailsList details={known.map(({ name, title, value, widget }) => ({ key: name, title, value, widget }))} />
      ) : null}
      <div className={classes["actions"]}>
        <Button
          size="xs"
          rightSection={<IconArrowRight size={14} stroke={1.8} aria-hidden="true" />}
          onClick={onContinue}
        >
          {t("background.wait-on")}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          renderRoot={(rest) => <Link to="/process/$processId" params={{ processId: awaited.processId }} {...rest} />}
        >
          {t("background.process")}
        </Button>
      </div>
    </section>
  );
}
