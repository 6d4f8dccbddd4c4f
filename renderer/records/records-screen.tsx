import { Button, Select } from "@mantine/core";
import { IconFileDescription } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { RecordRow } from "../../engine/contract/index.ts";
import { recordListQuery, recordTypesQuery } from "../api/record-queries.ts";
import { ListSearch } from "../ui/list-search.tsx";
import { useText } from "../text/text-context.tsx";
import { valueText } from "../text/value-text.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import type { RecordView } from "./record-view.ts";
import classes from "./records.module.css";

function Row(props: { readonly row: RecordRow; readonly view: RecordView }) {
  const { row, view } = props;
  const { t, formats } = useText();
  const columns = row.columns.map(({ title, value, widget }) => `${title}: ${valueText(value, widget, t, formats)}`);
  return (
    <Link to="/records/$recordId" params={{ recordId: row.id }} search={view} className={classes["row"]}>
      <span className={classes["label"]}>{row.label}</span>
      <span className={classes["facts"]}>
        {[...columns, t("records.revision", { count: row.revision })].join(" · ")}
      </span>
    </Link>
  );
}

function Rows(props: { readonly view: RecordView & { readonly type: string } }) {
  const { view } = props;
  const { t } = useText();
  const list = useInfiniteQuery({ ...recordListQuery(view), placeholderData: keepPreviousData });
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <SkeletonLines label={t("records.loading")} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  // pages of a search may find a record twice, by two of its processes
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  if (once.length === 0) return <p className={classes["none"]}>{t("records.none")}</p>;
  return (
    <div className={classes["scroll"]}>
      <ul aria-label={t("records.list")}>
        {once.map((row) => (
          <li key={row.id}>
            <Row row={row} view={view} />
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button variant="subtle" size="xs" loading={list.isFetching} onClick={() => void list.fetchNextPage()}>
          {t("list.more")}
        </Button>
      ) : null}
    </div>
  );
}

/** Business records by type, and beside them the one that is opened. */
export function RecordsScreen() {
  const { t } = useText();
  const view = useSearch({ from: "/records" });
  const { recordId } = useParams({ strict: false });
  const navigate = useNavigate();
  const types = useQuery(recordTypesQuery);
  const look = (changed: RecordView) => void navigate({ to: "/records", search: changed, replace: true });
  const type = view.type ?? types.data?.[0]?.id;
  const shown = type === undefined ? null : { ...view, type };
  return (
    <div className={panes["panes"]} data-detail={recordId !== undefined}>
      {recordId === undefined ? <ScreenTitle screen={t("nav.records")} /> : null}
      <section className={panes["list"]} aria-labelledby="records-title">
        <div className={panes["head"]}>
          <h1 id="records-title" className={panes["title"]}>
            {t("nav.records")}
          </h1>
          <p className={panes["hint"]}>{t("records.hint")}</p>
          {shown === null ? null : (
            <div className={classes["tools"]}>
              <Select
                size="xs"
                aria-label={t("records.type")}
                data={(types.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
                value={shown.type}
                allowDeselect={false}
                onChange={(value) => (value === null ? undefined : look({ type: value }))}
              />
              <ListSearch
                value={view.text ?? ""}
                onSearch={(text) => look({ type: shown.type, ...(text === "" ? {} : { text }) })}
              />
            </div>
          )}
        </div>
        {types.isError ? <ErrorState error={types.error} onRetry={() => void types.refetch()} /> : null}
        {types.data?.length === 0 ? <p className={classes["none"]}>{t("records.no-types")}</p> : null}
        {shown === null ? null : <Rows view={shown} />}
      </section>
      <div className={panes["detail"]}>
        <Outlet />
      </div>
    </div>
  );
}

/** Beside the list, while no record is opened. */
export function NoRecordOpened() {
  const { t } = useText();
  return (
    <EmptyState
      icon={<IconFileDescription size={32} stroke={1.3} />}
      title={t("records.choose")}
      hint={t("records.choose-hint")}
    />
  );
}
