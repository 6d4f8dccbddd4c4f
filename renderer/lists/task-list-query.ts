import { infiniteQueryOptions } from "@tanstack/react-query";
import type { TaskListName } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { type ListView, queryOf } from "./list-view.ts";

/** The tasks of a place, page by page, as a view has them; each page says which view that is. */
export function taskListQuery(listName: TaskListName, view: ListView) {
  return infiniteQueryOptions({
    queryKey: keys.list(listName, view),
    queryFn: async ({ pageParam }) => {
      const asked = { listName, ...queryOf(view, Date.now()) };
      const page = await call("task.list", pageParam === null ? asked : { ...asked, after: pageParam });
      return { ...page, listName, view };
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}
