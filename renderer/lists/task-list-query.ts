import { infiniteQueryOptions } from "@tanstack/react-query";
import type { TaskListName } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { type ListView, queryOf } from "./list-view.ts";

/** The tasks of a place, page by page, as a view has them. */
export function taskListQuery(listName: TaskListName, view: ListView) {
  return infiniteQueryOptions({
    queryKey: keys.list(listName, view),
    queryFn: ({ pageParam }) => {
      const asked = { listName, ...queryOf(view, Date.now()) };
      return call("task.list", pageParam === null ? asked : { ...asked, after: pageParam });
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}
