import { Button, Select, VisuallyHidden } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { failureText } from "../../contract/failure-text.ts";
import type { BackgroundOverview, BackgroundState, ClockStartRow } from "../../engine/contract/index.ts";
import { backgroundOverviewQuery } from "../api/background-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./background.module.css";
import { BackgroundRows } from "./background-rows.tsx";
import { backgroundStates, type BackgroundView } from "./background-view.ts";
import { useBackgroundChange } from "./use-background-change.ts";

/** Counts go up to here. */
const many = 1_000;

function PauseButton(props: { readonly overview: BackgroundOverview }) {
  const { pause, mayPause } = props.overview;
  const { t } = useText();
  const pausing = useBackgroundChange("background.pause");
  const resuming = useBackgroundChange("background.resume");
  if (!mayPause) return null;
  const Icon = pause === null ? IconPlayerPause : IconPlayerPlay;
  return (
    <Button
      size="compact-sm"
      variant={pause === null ? "default" : "filled"}
      loading={pausing.isPending || resuming.isPending}
      leftSection={<Icon size={14} stroke={1.8} aria-hidden="true" />}
      onClick={() =>
        pause === null
          ? pausing.run(undefined, () => t("background.pause-done"))
          : resuming.run(undefined, () => t("background.resume-done"))
      }
    >
      {t(pause === null ? "background.pause" : "background.resume")}
    </Button>
  );
}

function Paused(props: { readonly overview: BackgroundOverview }) {
  const { pause, counts } = props.overview;
  const { t, formats } = useText();
  if (pause === null) return null;
  const when = formats.dateTime(pause.since);
  const said =
    pause.by === null
      ? t("background.paused", { when })
      : t("background.paused-by", { when, name: pause.by.displayName });
  const draining = counts.running === 0 ? "" : ` ${t("background.draining", { count: counts.running })}`;
  return (
    <output className={classes["paused"]}>
      {said}
      {draining}
    </output>
  );
}

function Tabs(props: { readonly overview: BackgroundOverview; readonly view: BackgroundView }) {
  const { overview, view } = props;
  const { t, formats } = useText();
  const now = view.state ?? "failed";
  return (
    <nav aria-label={t("background.states")} className={classes["tabs"]}>
      {backgroundStates.map((state) => {
        const count = formats.number(overview.counts[state]);
        const shown = overview.counts[state] < many ? count : t("background.many", { count });
        return (
          <Link
            key={state}
            to="/background"
            search={{ ...view, state }}
            className={classes["tab"]}
            // the state is part of the search, which the router's own mark doesn't tell apart
            aria-current={state === now ? "page" : false}
          >
            <span>{t(`background.${state}`)}</span>
            <VisuallyHidden>, </VisuallyHidden>
            <span className={classes["count"]}>{shown}</span>
          </Link>
        );
      })}
    </nav>
  );
}

function Filters(props: { readonly overview: BackgroundOverview; readonly view: BackgroundView }) {
  const { overview, view } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const retrying = useBackgroundChange("background.retryAll");
  const { state = "failed", ...chosenNode } = view;
  const { flow, node } = chosenNode;
  const keyOf = (one: { readonly flowId: string; readonly node: string }) => `${one.flowId}/${one.node}`;
  const choose = (key: string | null) => {
    const chosen = overview.nodes.find((one) => keyOf(one) === key);
    const filter = chosen === undefined ? {} : { flow: chosen.flowId, node: chosen.node };
    void navigate({ to: "/background", search: { state, ...filter }, replace: true });
  };
  return (
    <div className={classes["tools"]}>
      <Select
        size="xs"
        aria-label={t("background.filter")}
        placeholder={t("background.any-node")}
        data={overview.nodes.map((one) => ({ value: keyOf(one), label: `${one.flowTitle}: ${one.title}` }))}
        value={flow === undefined || node === undefined ? null : keyOf({ flowId: flow, node })}
        onChange={choose}
        clearable
        clearButtonProps={{ "aria-label": t("form.clear", { title: t("background.filter") }) }}
      />
      {state === "failed" ? (
        <Button
          size="xs"
          variant="default"
          disabled={overview.counts.failed === 0}
          loading={retrying.isPending}
          leftSection={<IconRefresh size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() =>
            retrying.run(chosenNode, ({ retried, refused }) =>
              refused === 0
                ? t("background.retry-all-done", { retried })
                : t("background.retry-all-refused", { retried, refused }),
            )
          }
        >
          {t("background.retry-all")}
        </Button>
      ) : null}
    </div>
  );
}

function ClockStarts(props: { readonly starts: readonly ClockStartRow[] }) {
  const { starts } = props;
  const { t, formats, language } = useText();
  if (starts.length === 0) return null;
  return (
    <section className={classes["starts"]} aria-label={t("background.starts")}>
      <h2 className={classes["startsTitle"]}>{t("background.starts")}</h2>
      <ul>
        {starts.map(({ flowId, flowTitle, node, title, nextAt, error }) => (
          <li key={`${flowId} ${node}`}>
            {`${flowTitle}: ${title}, ${t("background.starts-next", { when: formats.dateTime(nextAt) })}`}
            {error === null ? null : (
              <p className={classes["reason"]}>
                {t("background.starts-failed", { reason: failureText(error, language) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All stand among the timers; those that failed last among what failed, too. */
function startsIn(state: BackgroundState, { clockStarts }: BackgroundOverview): readonly ClockStartRow[] {
  if (state === "timers") return clockStarts;
  return state === "failed" ? clockStarts.filter(({ error }) => error !== null) : [];
}

/** What Intray does by itself: where it stands, and beside it what is chosen. */
export function BackgroundScreen() {
  const { t } = useText();
  const view = useSearch({ from: "/background" });
  const { taskId } = useParams({ strict: false });
  const overview = useQuery(backgroundOverviewQuery);
  const opened = taskId !== undefined;
  const state = view.state ?? "failed";
  return (
    <div className={panes["panes"]} data-detail={opened}>
      {opened ? null : <ScreenTitle screen={t("background.title")} />}
      <section className={panes["list"]} aria-labelledby="background-title">
        <div className={panes["head"]}>
          <div className={panes["headLine"]}>
            <h1 id="background-title" className={panes["title"]}>
              {t("background.title")}
            </h1>
            {overview.data === undefined ? null : <PauseButton overview={overview.data} />}
          </div>
          {overview.data === undefined ? null : (
            <>
              <Paused overview={overview.data} />
              <Tabs overview={overview.data} view={view} />
              <Filters overview={overview.data} view={view} />
            </>
          )}
        </div>
        {overview.isError ? (
          <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
        ) : overview.isPending ? (
          <SkeletonLines label={t("background.loading")} />
        ) : (
          <>
            <ClockStarts starts={startsIn(state, overview.data)} />
            <BackgroundRows state={state} view={view} />
          </>
        )}
      </section>
      <div className={panes["detail"]}>
        <Outlet />
      </div>
    </div>
  );
}
