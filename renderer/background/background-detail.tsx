import { Anchor, Button } from "@mantine/core";
import { IconCircleCheck, IconRefresh, IconSettingsAutomation } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { failureText } from "../../contract/failure-text.ts";
import type { BackgroundDetail, JobLine } from "../../engine/contract/index.ts";
import { backgroundTaskQuery } from "../api/background-queries.ts";
import { useJobProgress } from "../api/job-progress.ts";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import panes from "../ui/panes.module.css";
import { Part } from "../ui/part.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./background.module.css";
import { RepairForm } from "./repair-form.tsx";
import { useBackgroundChange } from "./use-background-change.ts";

const icon = { size: 32, stroke: 1.3 };

/** Beside the list, while nothing is chosen. */
export function NothingInBackgroundOpened() {
  const { t } = useText();
  return (
    <EmptyState
      icon={<IconSettingsAutomation {...icon} />}
      title={t("background.choose")}
      hint={t("background.choose-hint")}
    />
  );
}

function Lines(props: { readonly lines: readonly JobLine[] }) {
  const { t, formats } = useText();
  if (props.lines.length === 0) return <p className={paneDetail["quiet"]}>{t("background.log-empty")}</p>;
  return (
    // reachable by keyboard, because many lines make it scroll
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className={classes["lines"]} tabIndex={0} aria-label={t("background.log")}>
      {props.lines.map(({ at, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines may be the same
        <li key={index} className={classes["entry"]}>
          <time dateTime={new Date(at).toISOString()}>{formats.dateTime(at)}</time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

function Actions(props: { readonly task: BackgroundDetail; readonly onRepair: (() => void) | null }) {
  const { task, onRepair } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const view = useSearch({ from: "/background" });
  const retrying = useBackgroundChange("task.retry");
  const canceling = useBackgroundChange("task.cancel");
  const { id: taskId, title } = task;
  const back = () => void navigate({ to: "/background", search: view });
  return (
    <div className={paneDetail["actions"]}>
      {task.state === "failed" ? (
        <Button
          size="xs"
          loading={retrying.isPending}
          leftSection={<IconRefresh size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() =>
            retrying.run({ taskId }, () => {
              back();
              return t("background.retried", { title });
            })
          }
        >
          {t("background.retry")}
        </Button>
      ) : null}
      {onRepair === null ? null : (
        <Button size="xs" variant="default" onClick={onRepair}>
          {t("background.repair-open")}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        loading={canceling.isPending}
        onClick={() =>
          canceling.run({ taskId }, () => {
            back();
            return t("background.canceled", { title });
          })
        }
      >
        {t("background.cancel")}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        renderRoot={(rest) => <Link to="/process/$processId" params={{ processId: task.processId }} {...rest} />}
      >
        {t("background.process")}
      </Button>
    </div>
  );
}

function Opened(props: { readonly task: BackgroundDetail }) {
  const { task } = props;
  const { t, formats, language } = useText();
  const progress = useJobProgress(task.id, task.progress);
  const [repairing, setRepairing] = useState(false);
  const view = useSearch({ from: "/background" });
  return (
    <section className={paneDetail["detail"]} aria-label={task.title}>
      <ScreenTitle screen={task.title} />
      <Anchor
        size="sm"
        className={panes["back"] ?? ""}
        renderRoot={(rest) => <Link to="/background" search={view} {...rest} />}
      >
        <BackLabel>{t("admin.back")}</BackLabel>
      </Anchor>
      <header className={paneDetail["headText"]}>
        <h2 className={paneDetail["title"]}>{task.title}</h2>
        <p className={paneDetail["quiet"]}>
          {[task.flowTitle, task.subject].filter((part) => part !== "").join(" · ")}
        </p>
      </header>
      <Actions task={task} onRepair={task.form === null || repairing ? null : () => setRepairing(true)} />
      {repairing && task.form !== null ? <RepairForm task={task} form={task.form} /> : null}
      <Part title={t(`background.at-${task.state}`)}>
        <time dateTime={new Date(task.at).toISOString()}>{formats.dateTime(task.at)}</time>
        {task.failures === 0 ? null : <p>{t("background.failures", { count: task.failures })}</p>}
        {task.state === "running" ? (
          <ProgressBar label={t("background.progress", { title: task.title })} progress={progress} />
        ) : null}
      </Part>
      {task.error === null ? null : (
        <Part title={t("background.reason")}>
          <p className={classes["text"]}>{failureText(task.error, language)}</p>
        </Part>
      )}
      <Part title={t("background.log")}>
        <Lines lines={task.log} />
      </Part>
      {task.stack === null ? null : (
        <Part title={t("background.stack")}>
          {/* reachable by keyboard, because a long one scrolls */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className={classes["stack"]} tabIndex={0}>
            {task.stack}
          </pre>
        </Part>
      )}
    </section>
  );
}

/** One task that Intray does by itself: how it stands, why it failed, and what to do about it. */
export function BackgroundDetailScreen() {
  const { t } = useText();
  const { taskId } = useParams({ from: "/background/$taskId" });
  const task = useQuery(backgroundTaskQuery(taskId));
  if (task.isError) return <ErrorState error={task.error} onRetry={() => void task.refetch()} />;
  if (task.isPending) return <SkeletonLines label={t("background.loading")} />;
  if (task.data.isOver) {
    return (
      <EmptyState icon={<IconCircleCheck {...icon} />} title={t("background.gone")} hint={t("background.gone-hint")} />
    );
  }
  return <Opened key={taskId} task={task.data} />;
}
