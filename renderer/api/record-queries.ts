import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** The kinds of records that the person may see. */
export const recordTypesQuery = queryOptions({
  queryKey: keys.recordTypes,
  queryFn: () => call("record.types", undefined),
});

/** Records of one type, page by page. */
export function recordListQuery(view: { readonly type: string; readonly text?: string }) {
  return infiniteQueryOptions({
    queryKey: keys.recordList(view),
    queryFn: ({ pageParam }) => call("record.list", pageParam === null ? view : { ...view, after: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

/** A record opened. */
export function recordQuery(type: string, id: number) {
  return queryOptions({ queryKey: keys.record(type, id), queryFn: () => call("record.get", { type, id }) });
}
