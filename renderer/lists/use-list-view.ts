import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { TaskListName } from "../../engine/contract/index.ts";
import type { ListView } from "./list-view.ts";
import { taskListQuery } from "./task-list-query.ts";

/** The list of a place as it is looked at now, and how to look at it otherwise. */
export function useListView(listName: TaskListName) {
  const search: ListView = useSearch({ strict: false });
  const navigate = useNavigate();
  const list = useInfiniteQuery({ ...taskListQuery(listName, search), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const setView = (view: ListView) => void navigate({ to: ".", search: view, replace: true });
  return { search, setView, list, rows };
}
