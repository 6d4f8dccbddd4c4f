import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { FormValues, TaskListName, TaskFilter } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** How many tasks wait in inbox and queue. */
export const countsQuery = queryOptions({ queryKey: keys.counts, queryFn: () => call("taskList.count", undefined) });

/** Exactly how many tasks a filter leaves. */
export function taskCountQuery(listName: TaskListName, filter: TaskFilter) {
  return queryOptions({
    queryKey: keys.listCount(listName, filter),
    queryFn: () => call("task.count", { listName, filter }),
  });
}

/** The flows that the person may view. */
export const flowsQuery = queryOptions({ queryKey: keys.flows, queryFn: () => call("flow.list", undefined) });

export function taskQuery(taskId: number) {
  return queryOptions({ queryKey: keys.task(taskId), queryFn: () => call("task.get", { taskId }) });
}

/** To whom the task may be given. */
export function candidatesQuery(taskId: number) {
  return queryOptions({ queryKey: keys.candidates(taskId), queryFn: () => call("task.candidates", { taskId }) });
}

/** What a person typed, and what the form said when they began. */
export interface SentForm {
  readonly values: FormValues;
  readonly base: FormValues;
}

export const completeTask = mutationOptions({
  mutationFn: ({ taskId, values, base, take }: { readonly taskId: number; readonly take: boolean } & SentForm) =>
    call("task.complete", { taskId, values, base, ...(take && { take }) }),
});
