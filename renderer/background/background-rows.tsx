import { Button } from "@mantine/core";
import { IconClock, IconMoodSmile } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { failureText } from "../../contract/failure-text.ts";
import type { BackgroundRow, BackgroundState } from "../../engine/contract/index.ts";
import { backgroundListQuery } from "../api/background-queries.ts";
import { useJobProgress } from "../api/job-progress.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneRows from "../ui/pane-rows.module.css";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./background.module.css";
import type { BackgroundView } from "./background-view.ts";

function Progress(props: { readonly row: BackgroundRow }) {
  const { id, title, progress } = props.row;
  const { t } = useText();
  return <ProgressBar label={t("background.progress", { title })} progress={useJobProgress(id, progress)} />;
}

function Row(props: { readonly row: BackgroundRow; readonly view: BackgroundView }) {
  const { row, view } = props;
  const { t, language } = useText();
  return (
    <Link
      to="/background/$taskId"
      params={{ taskId: row.id }}
      search={view}
      className={paneRows["row"]}
      activeOptions={{ includeSearch: false }}
    >
      <span className={paneRows["rowText"]}>
        <span className={paneRows["rowTitle"]}>{row.title}</span>
        <span className={paneRows["rowHint"]}>{row.subject === "" ? row.flowTitle : row.subject}</span>
        {row.error === null ? null : <span className={classes["reason"]}>{failureText(row.error, language)}</span>}
        {row.state === "running" ? <Progress row={row} /> : null}
      </span>
      <span className={classes["when"]}>
        {row.failures === 0 ? null : <span>{t("background.failures", { count: row.failures })}</span>}
        <RelativeTime at={row.at} />
      </span>
    </Link>
  );
}

/** The tasks of one state, in the order in which they come. */
export function BackgroundRows(props: { readonly state: BackgroundState; readonly view: BackgroundView }) {
  const { state, view } = props;
  const { t } = useText();
  const list = useInfiniteQuery({ ...backgroundListQuery({ ...view, state }), placeholderData: keepPreviousData });
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <SkeletonLines label={t("background.loading")} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    const Icon = state === "failed" ? IconMoodSmile : IconClock;
    return (
      <EmptyState
        icon={<Icon size={32} stroke={1.3} />}
        title={t(`background.none-${state}`)}
        hint={t("background.none-hint")}
      />
    );
  }
  return (
    <div className={classes["scroll"]}>
      <ul className={classes["rows"]} aria-label={t("background.list", { state: t(`background.${state}`) })}>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} view={view} />
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button variant="subtle" size="xs" onClick={() => void list.fetchNextPage()} loading={list.isFetching}>
          {t("list.more")}
        </Button>
      ) : null}
    </div>
  );
}
