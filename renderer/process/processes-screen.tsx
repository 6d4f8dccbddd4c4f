import { Button, Select } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ProcessCount, ProcessRow, ProcessStatus } from "../../engine/contract/index.ts";
import { processCountQuery, processListQuery } from "../api/process-queries.ts";
import { flowsQuery } from "../api/task-queries.ts";
import { LookingOn } from "../ui/looking-on.tsx";
import { NothingFound } from "../ui/nothing-found.tsx";
import { ListSearch } from "../ui/list-search.tsx";
import { processStatusTexts } from "../text/status-text.ts";
import type { Formats } from "../text/formats.ts";
import { useText } from "../text/text-context.tsx";
import type { Translate } from "../text/translate.ts";
import { valueText } from "../text/value-text.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { ProcessStatusBadge } from "../ui/status-badge.tsx";
import { processFilter, type ProcessView } from "./process-view.ts";
import { ExportMenu } from "./export-menu.tsx";
import classes from "./processes.module.css";

function Row(props: { readonly row: ProcessRow }) {
  const { row } = props;
  const { t, formats } = useText();
  return (
    <li>
      <Link to="/process/$processId" params={{ processId: row.id }} className={classes["row"]}>
        <span className={classes["subject"]}>{row.title}</span>
        <ProcessStatusBadge status={row.status} outcome={row.outcome} />
        <span className={classes["facts"]}>
          {[row.flowTitle, ...row.columns.map(({ value, widget }) => valueText(value, widget, t, formats))].join(" · ")}
        </span>
        <span className={classes["when"]}>
          {row.startedBy === null
            ? formats.dateTime(row.created)
            : t("process.started-by", { when: formats.dateTime(row.created), name: row.startedBy.displayName })}
        </span>
      </Link>
    </li>
  );
}

function countText({ count, more }: ProcessCount, t: Translate, formats: Formats): string {
  return more ? t("list.count-more-processes", { count: formats.number(count) }) : t("list.count-processes", { count });
}

function Rows(props: { readonly view: ProcessView }) {
  const { t } = useText();
  const { sort = "newest" } = props.view;
  const filter = processFilter(props.view);
  const list = useInfiniteQuery({ ...processListQuery(filter, sort), placeholderData: keepPreviousData });
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <SkeletonLines label={t("processes.loading")} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const more = () => {
    // after a failure only the person asks again
    if (!list.isFetching && !list.isFetchNextPageError) void list.fetchNextPage();
  };
  if (rows.length === 0 && list.hasNextPage) {
    return <LookingOn onMore={more} />;
  }
  if (rows.length === 0) {
    if (Object.keys(filter).length > 0) return <NothingFound />;
    return (
      <EmptyState
        icon={<IconListDetails size={32} stroke={1.3} />}
        title={t("processes.empty")}
        hint={t("processes.empty-hint")}
      />
    );
  }
  return (
    <div className={classes["scroll"]}>
      <ul className={classes["rows"]} aria-label={t("processes.list")}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
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

const statuses = ["NEW", "DONE", "CANCELED"] as const satisfies readonly ProcessStatus[];

/** All processes that the person may see. */
export function ProcessesScreen() {
  const { t, formats } = useText();
  const view = useSearch({ from: "/processes" });
  const navigate = useNavigate();
  const look = (changed: ProcessView) => void navigate({ to: "/processes", search: changed, replace: true });
  const set = (name: "status" | "flow" | "text", value: string | null) => {
    const { [name]: _before, ...others } = view;
    look(value === null || value === "" ? others : { ...others, [name]: value });
  };
  const filter = processFilter(view);
  const flows = useQuery(flowsQuery).data ?? [];
  const count = useQuery(processCountQuery(filter)).data;
  return (
    <section className={classes["screen"]} aria-labelledby="processes-title">
      <ScreenTitle screen={t("nav.processes")} />
      <header className={classes["head"]}>
        <div className={classes["line"]}>
          <h1 id="processes-title" className={classes["title"]}>
            {t("nav.processes")}
          </h1>
          <output className={classes["count"]}>{count === undefined ? "" : countText(count, t, formats)}</output>
        </div>
        <p className={classes["hint"]}>{t("processes.hint")}</p>
        <div className={classes["tools"]}>
          <ListSearch value={view.text ?? ""} onSearch={(text) => set("text", text)} />
          <Select
            size="xs"
            aria-label={t("processes.status")}
            placeholder={t("processes.any-status")}
            data={statuses.map((value) => ({ value, label: t(processStatusTexts[value]) }))}
            value={view.status ?? null}
            onChange={(value) => set("status", value)}
            clearable
            clearButtonProps={{ "aria-label": t("form.clear", { title: t("processes.status") }) }}
          />
          <Select
            size="xs"
            aria-label={t("list.filter-flow")}
            placeholder={t("list.filter-flow")}
            data={flows.map(({ id, title }) => ({ value: id, label: title }))}
            value={view.flow ?? null}
            onChange={(value) => set("flow", value)}
            clearable
            clearButtonProps={{ "aria-label": t("form.clear", { title: t("list.filter-flow") }) }}
          />
          <ExportMenu of={{ filter }} disabled={count === undefined || (count.count === 0 && !count.more)} />
        </div>
      </header>
      <Rows view={view} />
    </section>
  );
}
