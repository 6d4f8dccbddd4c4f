import { useMediaQuery } from "@mantine/hooks";
import { Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import type { TaskListName, TaskRow } from "../../engine/contract/index.ts";
import { perform } from "../api/task-commands.ts";
import { useUndo } from "../undo/use-undo.ts";
import { focusTask } from "../ui/task-focus.ts";
import { errorText } from "../text/error-text.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { NothingFound } from "../ui/nothing-found.tsx";
import { narrowWindow } from "../ui/narrow-window.ts";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { useToast } from "../ui/toast.tsx";
import { EmptyTaskList } from "./empty-task-list.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";
import { LookingOn } from "../ui/looking-on.tsx";
import { ListHead } from "./list-head.tsx";
import { filtersOf } from "./filters-of.ts";
import { TaskRows } from "./task-rows.tsx";
import { useListView } from "../lists/use-list-view.ts";

/** Takes a task from its row; says whether that went well. */
function useTake() {
  const { t } = useText();
  const toast = useToast();
  const { offer } = useUndo();
  return async ({ id, title }: TaskRow): Promise<boolean> => {
    try {
      const { entry } = await perform({ channel: "task.assign", input: { taskId: id } });
      offer(t("task.assigned", { title }), entry);
      return true;
    } catch (error) {
      toast(errorText(error, t), "problem");
      return false;
    }
  };
}

function Rows(props: { readonly listName: TaskListName; readonly chosenId: number | undefined }) {
  const { listName, chosenId } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const { list, rows, search, shown } = useListView(listName);
  const take = useTake();
  if (list.isError) {
    return <ErrorState error={list.error} title={t(`${listName}.failed`)} onRetry={() => void list.refetch()} />;
  }
  if (list.isPending) return <ListSkeleton />;
  const more = () => {
    // after a failure only the person asks again
    if (!list.isFetching && !list.isFetchNextPageError) void list.fetchNextPage();
  };
  if (rows.length === 0 && list.hasNextPage) return <LookingOn onMore={more} />;
  if (rows.length === 0) return filtersOf(search).length > 0 ? <NothingFound /> : <EmptyTaskList listName={listName} />;
  const choose = (row: TaskRow) => {
    const params = { listName, taskId: row.id };
    void navigate({ to: "/$listName/$taskId", params, search, replace: chosenId !== undefined });
  };
  const assign = async (taskId: number) => {
    const index = rows.findIndex((row) => row.id === taskId);
    const row = rows[index];
    const next = rows[index + 1] ?? rows[index - 1];
    if (next !== undefined) choose(next);
    const isTaken = row !== undefined && (await take(row));
    // the last of the queue: what is there to do is in the inbox
    if (isTaken && next === undefined)
      await navigate({ to: "/$listName/$taskId", params: { listName: "inbox", taskId } });
  };
  return (
    <TaskRows
      listName={listName}
      rows={rows}
      grouping={shown.group ?? "none"}
      view={shown}
      chosenId={chosenId}
      more={list.hasNextPage}
      onMore={more}
      onChoose={choose}
      onOpen={focusTask}
      onAssign={listName === "queue" ? (taskId) => void assign(taskId) : undefined}
    />
  );
}

/** Opens the first task where there is room beside the list and nothing is open. */
function useFirstTask(listName: TaskListName, taskId: number | undefined): void {
  const navigate = useNavigate();
  const { list, rows, search } = useListView(listName);
  const hasRoom = !(useMediaQuery(narrowWindow, false, { getInitialValueInEffect: false }) ?? false);
  const isSettled = list.isSuccess && !list.isFetching && !list.isPlaceholderData;
  const first = hasRoom && isSettled && taskId === undefined ? rows[0]?.id : undefined;
  useEffect(() => {
    if (first === undefined) return;
    void navigate({ to: "/$listName/$taskId", params: { listName, taskId: first }, search, replace: true });
    // it is opened once, however the list is looked at
    // oxlint-disable-next-line react/exhaustive-deps
  }, [listName, first]);
}

/** Inbox, queue and archive: the list, and beside it what is chosen. */
export function TaskListScreen() {
  const { t } = useText();
  const { listName } = useParams({ from: "/$listName" });
  const { taskId } = useParams({ strict: false });
  const { list, rows, search, setView } = useListView(listName);
  useFirstTask(listName, taskId);
  const texts = taskListTexts[listName];
  const empty = list.isSuccess && rows.length === 0 && !list.hasNextPage;
  return (
    <div
      className={panes["panes"]}
      data-detail={taskId !== undefined}
      // with nothing to choose from there is nothing to show beside it
      data-single={empty && taskId === undefined}
    >
      {taskId === undefined ? <ScreenTitle screen={t(texts.title)} /> : null}
      <section className={panes["list"]} aria-labelledby="place-title">
        <ListHead key={`head ${listName}`} listName={listName} view={search} onViewChange={setView} />
        <Rows key={`rows ${listName}`} listName={listName} chosenId={taskId} />
      </section>
      <div className={panes["detail"]}>
        <Outlet />
      </div>
    </div>
  );
}
