import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { ChannelName } from "../../contract/channels.ts";
import type { Input } from "../../contract/channels.ts";
import type { BackgroundQuery } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** What Intray does by itself, at a glance. */
export const backgroundOverviewQuery = queryOptions({
  queryKey: [...keys.background, "overview"],
  queryFn: () => call("background.overview", undefined),
});

export function backgroundListQuery(view: Omit<BackgroundQuery, "after" | "limit">) {
  return infiniteQueryOptions({
    queryKey: [...keys.background, "list", view],
    queryFn: ({ pageParam }) => call("background.list", pageParam === null ? view : { ...view, after: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function backgroundTaskQuery(taskId: number) {
  return queryOptions({
    queryKey: [...keys.background, "task", taskId],
    queryFn: () => call("background.get", { taskId }),
  });
}

/** How many timers had come due while Intray was off; main tells once a start. */
export const missedTimersQuery = queryOptions({
  queryKey: [...keys.desk, "missed-timers"],
  queryFn: () => call("background.missed", undefined),
});

/** How far the running jobs of a process are. */
export function runningJobsQuery(processId: number) {
  return queryOptions({
    queryKey: [...keys.process(processId), "running"],
    queryFn: () => call("background.running", { processId }),
  });
}

type Change = Extract<
  ChannelName,
  `background.${"retryAll" | "repair" | "pause" | "resume"}` | "task.retry" | "task.cancel"
>;

export function backgroundChange<Channel extends Change>(channel: Channel) {
  return mutationOptions({
    mutationFn: (input: Input<Channel>) => call(channel, input),
    onSettled: (_output, _error, _input, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.background }),
  });
}
