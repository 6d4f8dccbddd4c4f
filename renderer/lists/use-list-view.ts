import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { TaskListName } from "../../engine/contract/index.ts";
import { arranged, type ListView } from "./list-view.ts";
import { taskListQuery } from "./task-list-query.ts";

/** The list of a place as it is looked at now, and how to look at it otherwise. */
export function useListView(listName: TaskListName) {
  const search: ListView = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = arranged(listName, search);
  const list = useInfiniteQuery({
    ...taskListQuery(listName, view),
    // another order of the same list comes in place of the one before; another list doesn't
    placeholderData: (before) => (before?.pages[0]?.listName === listName ? before : undefined),
  });
  const rows = useMemo(() => {
    const all = list.data?.pages.flatMap((page) => page.rows) ?? [];
    // a row that moved on while pages were read stands on two of them
    return [...new Map(all.map((row) => [row.id, row])).values()];
  }, [list.data]);
  const setView = (view: ListView) => void navigate({ to: ".", search: view, replace: true });
  /** The view that the rows are of: the one before, until those of a new one have come. */
  const shown = list.data?.pages[0]?.view ?? view;
  return { search, view, setView, list, rows, shown };
}
