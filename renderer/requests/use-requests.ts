import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { RequestGroup, RequestRow } from "../../engine/contract/index.ts";
import { requestCountsQuery, requestListQuery } from "../api/request-queries.ts";
import type { RequestsView } from "./requests-view.ts";

/** Rows that stand under one heading, with how many there are in all; undefined: nobody knows yet. */
export interface RequestRows {
  readonly group: RequestGroup;
  readonly rows: readonly RequestRow[];
  readonly count: number | undefined;
}

function useGroup(group: RequestGroup, text: string) {
  return useInfiniteQuery({ ...requestListQuery(group, text), placeholderData: keepPreviousData });
}

/** The person's requests in their three groups, as far as they were read: a group begins where the one before is whole. */
export function useRequests() {
  const view: RequestsView = useSearch({ strict: false });
  const text = view.text ?? "";
  const counts = useQuery(requestCountsQuery).data;
  const action = useGroup("action", text);
  const running = useGroup("running", text);
  const ended = useGroup("ended", text);
  const lists = [
    ["action", action],
    ["running", running],
    ["ended", ended],
  ] as const;
  const partial = lists.findIndex(([, list]) => list.hasNextPage);
  const pages = [action.data, running.data, ended.data];
  const groups = useMemo(() => {
    const names = ["action", "running", "ended"] as const;
    const known = new Set<number>();
    const all = names.map((group, index): RequestRows => {
      // what went on while pages were read stands in two groups
      const rows = (pages[index]?.pages ?? []).flatMap((page) => page.rows).filter(({ id }) => !known.has(id));
      for (const { id } of rows) known.add(id);
      const isWhole = partial === -1 || index < partial;
      return { group, rows, count: isWhole ? rows.length : text === "" ? counts?.[group] : undefined };
    });
    return (partial === -1 ? all : all.slice(0, partial + 1)).filter(({ rows }) => rows.length > 0);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [...pages, partial, counts, text]);
  const next = lists[partial]?.[1];
  return {
    view,
    groups,
    rows: useMemo(() => groups.flatMap(({ rows }) => rows), [groups]),
    counts,
    isPending: lists.some(([, list]) => list.isPending),
    isFetching: lists.some(([, list]) => list.isFetching),
    error: lists.map(([, list]) => list.error).find((error) => error !== null) ?? null,
    retry: () => lists.forEach(([, list]) => void list.refetch()),
    hasMore: next !== undefined,
    /** Reads on; after a failure only the person asks again. */
    loadMore: () => {
      if (next !== undefined && !next.isFetching && !next.isFetchNextPageError) void next.fetchNextPage();
    },
  };
}

export type Requests = ReturnType<typeof useRequests>;
