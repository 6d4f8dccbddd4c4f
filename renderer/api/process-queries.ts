import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { HistoryFilter, ProcessFilter, ProcessQuery } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** The top of a process's page. */
export function overviewQuery(processId: number) {
  return queryOptions({
    queryKey: keys.overview(processId),
    queryFn: () => call("process.overview", { processId }),
  });
}

/** The processes that the person may see, page by page. */
export function processListQuery(filter: ProcessFilter, sort: NonNullable<ProcessQuery["sort"]>) {
  return infiniteQueryOptions({
    queryKey: keys.processList({ filter, sort }),
    queryFn: ({ pageParam }) => {
      const asked = { filter, sort };
      return call("process.list", pageParam === null ? asked : { ...asked, after: pageParam });
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

export function processCountQuery(filter: ProcessFilter) {
  return queryOptions({
    queryKey: keys.processCount(filter),
    queryFn: () => call("process.count", { filter }),
  });
}

/** A process as somebody's request, with what can be done about it. */
export function requestQuery(processId: number) {
  return queryOptions({
    queryKey: keys.request(processId),
    queryFn: () => call("request.get", { processId }),
  });
}

/** What people attached to a process, page by page. */
export function attachmentsQuery(processId: number) {
  return infiniteQueryOptions({
    queryKey: keys.attachments(processId),
    queryFn: ({ pageParam }) =>
      call("attachment.list", { processId, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Where a process stands in words, beginning with one of its open tasks. */
export function processStepsQuery(processId: number, taskId: number | null) {
  return queryOptions({
    queryKey: keys.processSteps(processId, taskId),
    queryFn: () => call("process.steps", { processId, taskId }),
  });
}

/** All tasks of a process, page by page. */
export function processTasksQuery(processId: number) {
  return infiniteQueryOptions({
    queryKey: keys.processTasks(processId),
    queryFn: ({ pageParam }) =>
      call("process.tasks", { processId, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

/** What happened to a process, page by page. */
export function historyQuery(processId: number, filter: HistoryFilter, newestFirst: boolean) {
  return infiniteQueryOptions({
    queryKey: keys.history(processId, { filter, newestFirst }),
    queryFn: ({ pageParam }) => {
      const asked = { processId, filter, newestFirst };
      return call("process.history", pageParam === null ? asked : { ...asked, after: pageParam });
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

export function historySummaryQuery(processId: number) {
  return queryOptions({
    queryKey: keys.historySummary(processId),
    queryFn: () => call("process.historySummary", { processId }),
  });
}

/** The process after its first `position` commands. */
export function snapshotQuery(processId: number, position: number) {
  return queryOptions({
    queryKey: keys.snapshot(processId, position),
    queryFn: () => call("process.snapshot", { processId, until: { position } }),
    // what was doesn't change, but somebody who slides along meets thousands of moments
    gcTime: 30_000,
  });
}

export function comparisonQuery(processId: number, from: number, to: number) {
  return queryOptions({
    queryKey: keys.comparison(processId, from, to),
    queryFn: () => call("process.compare", { processId, from: { position: from }, to: { position: to } }),
  });
}

/** How a process can be moved to its flow's present version; always asked anew. */
export function migrationChoicesQuery(processId: number) {
  return queryOptions({
    queryKey: keys.migrationChoices(processId),
    queryFn: () => call("process.migrationChoices", { processId }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** What going back to a task would do; always asked anew. */
export function goBackPlanQuery(processId: number, taskId: number) {
  return queryOptions({
    queryKey: keys.goBackPlan(processId, taskId),
    queryFn: () => call("task.planGoBack", { taskId }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** All tasks as a picture of the flow needs them; at a moment, or now. */
export function diagramTasksQuery(processId: number, position: number | null) {
  return queryOptions({
    queryKey: keys.placedTasks(processId, position),
    queryFn: () => call("process.diagramTasks", { processId, until: position === null ? null : { position } }),
    gcTime: 30_000,
  });
}
