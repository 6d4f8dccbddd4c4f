import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { FormValues, Place } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";
import { sendable } from "./sendable.ts";

/** How many tasks wait in inbox and queue. */
export const countsQuery = queryOptions({ queryKey: keys.counts, queryFn: () => call("places.count", undefined) });

/** The tasks of a place, page by page, newest first. */
export function taskListQuery(place: Place) {
  return infiniteQueryOptions({
    queryKey: keys.list(place),
    queryFn: ({ pageParam }) => call("task.list", pageParam === null ? { place } : { place, after: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

export function taskQuery(taskId: number) {
  return queryOptions({ queryKey: keys.task(taskId), queryFn: () => call("task.get", { taskId }) });
}

export const assignTask = mutationOptions({
  mutationFn: (taskId: number) => call("task.assign", { taskId }),
  onSuccess: (_done, taskId, _result, { client }) => client.invalidateQueries({ queryKey: keys.task(taskId) }),
});

export const unassignTask = mutationOptions({
  mutationFn: (taskId: number) => call("task.unassign", { taskId }),
  onSuccess: (_done, taskId, _result, { client }) => client.invalidateQueries({ queryKey: keys.task(taskId) }),
});

export const completeTask = mutationOptions({
  mutationFn: ({ taskId, values }: { readonly taskId: number; readonly values: FormValues }) =>
    call("task.complete", { taskId, values: sendable(values) }),
});
