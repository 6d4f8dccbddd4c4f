import { Outlet, useNavigate, useParams } from "@tanstack/react-router";
import type { Place, TaskRow } from "../../engine/contract/index.ts";
import { perform } from "../api/deeds.ts";
import { useUndo } from "../undo/use-undo.ts";
import { focusTask } from "../ui/task-focus.ts";
import { errorText } from "../text/error-text.ts";
import { placeTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { NothingFound } from "../ui/nothing-found.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";
import { EmptyPlace } from "./empty-place.tsx";
import { ListHead } from "./list-head.tsx";
import { filtersOf } from "./filters-of.ts";
import { TaskList } from "./task-list.tsx";
import { useListView } from "../lists/use-list-view.ts";

/** Takes a task from its row. */
function useTake() {
  const { t } = useText();
  const toast = useToast();
  const { offer } = useUndo();
  return async ({ id, title }: TaskRow) => {
    try {
      const { entry } = await perform({ channel: "task.assign", input: { taskId: id } });
      offer(t("task.assigned", { title }), entry);
    } catch (error) {
      toast(errorText(error, t), "problem");
    }
  };
}

function Rows(props: { readonly place: Place; readonly chosenId: number | undefined }) {
  const { place, chosenId } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const { list, rows, search } = useListView(place);
  const take = useTake();
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <SkeletonLines label={t("list.loading")} />;
  if (rows.length === 0) return filtersOf(search).length > 0 ? <NothingFound /> : <EmptyPlace place={place} />;
  const choose = (row: TaskRow) => {
    const params = { place, taskId: row.id };
    void navigate({ to: "/$place/$taskId", params, search, replace: chosenId !== undefined });
  };
  const more = () => {
    // after a failure only the person asks again
    if (!list.isFetching && !list.isFetchNextPageError) void list.fetchNextPage();
  };
  const assign = (taskId: number) => {
    const index = rows.findIndex((row) => row.id === taskId);
    const next = rows[index + 1] ?? rows[index - 1];
    if (rows[index]) void take(rows[index]);
    if (next !== undefined) choose(next);
  };
  return (
    <TaskList
      place={place}
      rows={rows}
      grouping={search.group ?? "none"}
      view={search}
      chosenId={chosenId}
      more={list.hasNextPage}
      onMore={more}
      onChoose={choose}
      onOpen={focusTask}
      onAssign={place === "queue" ? assign : undefined}
    />
  );
}

/** Inbox, queue and archive: the list, and beside it what is chosen. */
export function PlaceScreen() {
  const { t } = useText();
  const { place } = useParams({ from: "/$place" });
  const { taskId } = useParams({ strict: false });
  const { list, rows, search, look } = useListView(place);
  const texts = placeTexts[place];
  const empty = list.isSuccess && rows.length === 0;
  return (
    <div
      className={panes["panes"]}
      data-detail={taskId !== undefined}
      // with nothing to choose from there is nothing to show beside it
      data-single={empty && taskId === undefined}
    >
      {taskId === undefined ? <ScreenTitle screen={t(texts.title)} /> : null}
      <section className={panes["list"]} aria-labelledby="place-title">
        <ListHead key={`head ${place}`} place={place} view={search} onLook={look} />
        <Rows key={`rows ${place}`} place={place} chosenId={taskId} />
      </section>
      <div className={panes["detail"]}>
        <Outlet />
      </div>
    </div>
  );
}
