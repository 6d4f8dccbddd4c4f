import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { HistoryFilter } from "../../../engine/contract/index.ts";
import { historyQuery, historySummaryQuery } from "../../api/process-queries.ts";
import { useText } from "../../text/text-context.tsx";
import { ChainMark } from "../../trust/chain-mark.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonLines } from "../../ui/skeleton-lines.tsx";
import { commandRows } from "./command-rows.ts";
import { HistoryFilters } from "./history-filters.tsx";
import { HistoryRowView } from "./history-row.tsx";
import { type HistoryRow, historyRows } from "./history-rows.ts";
import classes from "./history.module.css";

/** Pixels; rows are measured once they are drawn. */
const usualHeight = 34;
/** So many rows before the end the next page is asked for. */
const ahead = 40;

function positionOf(row: HistoryRow): number | null {
  if (row.kind === "command") return row.position;
  return row.kind === "line" ? row.line.position : null;
}

/** Rows of a history; only those in sight are in the page, however many there are. */
function Rows(props: {
  readonly rows: readonly HistoryRow[];
  readonly position: number | null;
  readonly onEnd: () => void;
  readonly onFold: (fold: string) => void;
  readonly onPosition: (position: number) => void;
}) {
  const { rows, position, onEnd, onFold, onPosition: onMoment } = props;
  const { t } = useText();
  const scroll = useRef<HTMLDivElement>(null);
  // nothing of it is handed on to what is memoized
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
  });
  const visible = virtualizer.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - ahead) onEnd();
  }, [last, rows.length, onEnd]);
  return (
    // the keyboard scrolls it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroll} className={classes["scroll"]} tabIndex={0} aria-label={t("history.events")}>
      <ol className={classes["rows"]} style={{ height: virtualizer.getTotalSize() }}>
        {visible.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes["row"]}
              style={{ transform: `translateY(${start}px)` }}
            >
              <HistoryRowView
                row={row}
                shown={position !== null && positionOf(row) === position}
                onFold={onFold}
                onPosition={onMoment}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Everything that happened to a process, in words. Choosing a time shows the process as it was then. */
export function History(props: {
  readonly processId: number;
  /** The moment that the page shows; null: now. */
  readonly position: number | null;
  readonly onPosition: (position: number) => void;
}) {
  const { processId, position, onPosition: onMoment } = props;
  const { t } = useText();
  const [filter, setFilter] = useState<HistoryFilter>({});
  const [newestFirst, setNewestFirst] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const summary = useQuery(historySummaryQuery(processId)).data;
  const query = useInfiniteQuery({
    ...historyQuery(processId, filter, newestFirst),
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const commands = useMemo(() => commandRows(data?.pages.flatMap(({ lines }) => lines) ?? []), [data]);
  const rows = useMemo(() => historyRows(commands, unfolded), [commands, unfolded]);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onFold = useCallback((fold: string) => {
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(fold)) after.add(fold);
      return after;
    });
  }, []);
  return (
    <section aria-labelledby="process-history" className={classes["history"]}>
      <div className={classes["head"]}>
        <h2 id="process-history" className={classes["title"]}>
          {t("process.history")}
        </h2>
        <output className={classes["count"]}>
          {data?.pages[0] === undefined ? "" : t("history.count", { count: data.pages[0].matched })}
        </output>
      </div>
      {summary === undefined ? null : <ChainMark brokenEntry={summary.brokenEntry} commands={summary.commands} />}
      {summary === undefined ? null : (
        <HistoryFilters
          summary={summary}
          filter={filter}
          newestFirst={newestFirst}
          onFilter={setFilter}
          onTurn={() => setNewestFirst((before) => !before)}
        />
      )}
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <SkeletonLines label={t("history.loading")} /> : null}
      {data !== undefined && rows.length === 0 ? <p className={classes["none"]}>{t("history.none")}</p> : null}
      {rows.length === 0 ? null : (
        <Rows rows={rows} position={position} onEnd={onEnd} onFold={onFold} onPosition={onMoment} />
      )}
    </section>
  );
}
