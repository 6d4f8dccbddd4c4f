import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { TaskListCount, TaskListName } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { type ListView, queryOf } from "./list-view.ts";
import { dueBounds, type DueGroup, dueGroups } from "./time-ranges.ts";
import { useNow } from "../ui/now.ts";

/** How many tasks of a list are in each group of due times. */
export type DueCounts = Readonly<Record<DueGroup, TaskListCount>>;

/** Counts a list by due time, as a view narrows it; undefined until it is known. */
export function useDueCounts(listName: TaskListName, view: ListView): DueCounts | undefined {
  const now = useNow();
  const bounds = dueBounds(now);
  // to the minute, so that a filter by time isn't another one at every look
  const { filter } = queryOf(view, now - (now % 60_000));
  const counts = useQuery({
    queryKey: keys.listDueCounts(listName, filter, bounds),
    queryFn: () => call("task.dueCounts", { listName, filter, bounds }),
    placeholderData: keepPreviousData,
  }).data;
  if (counts === undefined) return undefined;
  const none: TaskListCount = { count: 0, more: false };
  return Object.fromEntries(dueGroups.map((group, index) => [group, counts[index] ?? none])) as DueCounts;
}

/** All groups together. */
export function totalOf(counts: DueCounts): TaskListCount {
  const all = Object.values(counts);
  return { count: all.reduce((sum, { count }) => sum + count, 0), more: all.some(({ more }) => more) };
}
