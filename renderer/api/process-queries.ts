import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { processFilter, type ProcessView } from "../process/process-view.ts";
import { keys } from "./keys.ts";

/** Everything on a process's page. */
export function processQuery(processId: number) {
  return queryOptions({ queryKey: keys.process(processId), queryFn: () => call("process.get", { processId }) });
}

/** The processes that the person may see, page by page. */
export function processListQuery(view: ProcessView) {
  return infiniteQueryOptions({
    queryKey: keys.processList(view),
    queryFn: ({ pageParam }) => {
      const asked = { filter: processFilter(view), sort: view.sort ?? "newest" };
      return call("process.list", pageParam === null ? asked : { ...asked, after: pageParam });
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

export function processCountQuery(view: ProcessView) {
  return queryOptions({
    queryKey: keys.processCount(processFilter(view)),
    queryFn: () => call("process.count", { filter: processFilter(view) }),
  });
}
