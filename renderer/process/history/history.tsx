import { Anchor } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { HistoryFilter } from "../../../engine/contract/index.ts";
import { historyQuery, historySummaryQuery } from "../../api/process-queries.ts";
import { useText } from "../../text/text-context.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonLines } from "../../ui/skeleton-lines.tsx";
import { commandRows } from "./command-rows.ts";
import { HistoryFilters } from "./history-filters.tsx";
import { HistoryRowView } from "./history-row.tsx";
import { automaticCount, type HistoryRow, historyRows } from "./history-rows.ts";
import classes from "./history.module.css";

/** Pixels; rows are measured once they are drawn. */
const usualHeight = 34;
/** So many rows before the end the next page is asked for. */
const ahead = 40;

function positionOf(row: HistoryRow): number {
  return row.kind === "command" ? row.position : row.line.position;
}

/** Rows of a history; only those in sight are in the page, however many there are. */
function Rows(props: {
  readonly rows: readonly HistoryRow[];
  readonly position: number | null;
  readonly onEnd: () => void;
  readonly onPosition: (position: number) => void;
}) {
  const { rows, position, onEnd, onPosition } = props;
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
                onPosition={onPosition}
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
  /** Whether its filters are in sight. */
  readonly filtering: boolean;
  readonly onPosition: (position: number) => void;
}) {
  const { processId, position, filtering, onPosition } = props;
  const { t } = useText();
  const [filter, setFilter] = useState<HistoryFilter>({});
  const [newestFirst, setNewestFirst] = useState(true);
  const [automatic, setAutomatic] = useState(false);
  const summary = useQuery(historySummaryQuery(processId)).data;
  const query = useInfiniteQuery({
    ...historyQuery(processId, filter, newestFirst),
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const commands = useMemo(() => commandRows(data?.pages.flatMap(({ lines }) => lines) ?? []), [data]);
  const rows = useMemo(() => historyRows(commands, { newestFirst, automatic }), [commands, newestFirst, automatic]);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const count = automaticCount(commands);
  return (
    <section aria-label={t("process.history")} className={classes["history"]}>
      {filtering && summary !== undefined ? (
        <>
          <HistoryFilters
            summary={summary}
            filter={filter}
            newestFirst={newestFirst}
            onFilter={setFilter}
            onTurn={() => setNewestFirst((before) => !before)}
          />
          <output className={classes["count"]}>
            {data?.pages[0] === undefined ? "" : t("history.count", { count: data.pages[0].matched })}
          </output>
        </>
      ) : null}
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <SkeletonLines label={t("history.loading")} /> : null}
      {data !== undefined && commands.length === 0 ? <p className={classes["none"]}>{t("history.none")}</p> : null}
      {rows.length === 0 ? null : <Rows rows={rows} position={position} onEnd={onEnd} onPosition={onPosition} />}
      {count === 0 ? null : (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ml={30}
          style={{ alignSelf: "flex-start" }}
          onClick={() => setAutomatic(!automatic)}
        >
          {automatic
            ? t("history.hide-automatic")
            : hasNextPage
              ? t("history.show-automatic-all")
              : t("history.show-automatic", { count })}
        </Anchor>
      )}
    </section>
  );
}
