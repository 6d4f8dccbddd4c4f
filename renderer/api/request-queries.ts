import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { RequestGroup } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** A group of the processes that the person started, page by page. */
export function requestListQuery(group: RequestGroup, text: string) {
  return infiniteQueryOptions({
    queryKey: keys.requestList(group, text),
    queryFn: ({ pageParam }) =>
      call("request.list", {
        group,
        ...(text === "" ? {} : { text }),
        ...(pageParam === null ? {} : { after: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

/** How many requests the person has, and how many of them say something that they haven't looked at. */
export const requestCountsQuery = queryOptions({
  queryKey: keys.requestCounts,
  queryFn: () => call("request.counts", undefined),
});

/** What withdrawing a request would do; always asked anew. */
export function withdrawPlanQuery(processId: number) {
  return queryOptions({
    queryKey: keys.withdrawPlan(processId),
    queryFn: () => call("request.planWithdraw", { processId }),
    staleTime: 0,
    gcTime: 0,
  });
}
