import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Outlet, useNavigate, useParams } from "@tanstack/react-router";
import type { Place, TaskRow } from "../../engine/contract/index.ts";
import { assignTask, taskListQuery } from "../api/task-queries.ts";
import { focusTask } from "../task/task-focus.ts";
import { errorText } from "../text/error-text.ts";
import { placeTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import panes from "../ui/panes.module.css";
import { useToast } from "../ui/toast.tsx";
import { EmptyPlace } from "./empty-place.tsx";
import { TaskList } from "./task-list.tsx";

function useTake() {
  const { t } = useText();
  const toast = useToast();
  const assign = useMutation(assignTask);
  return ({ id, title }: TaskRow) =>
    assign.mutate(id, {
      onSuccess: () => toast(t("task.assigned", { title })),
      onError: (error) => toast(errorText(error, t), "problem"),
    });
}

function Rows(props: { readonly place: Place; readonly chosenId: number | undefined }) {
  const { place, chosenId } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const list = useInfiniteQuery(taskListQuery(place));
  const take = useTake();
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <SkeletonLines label={t("list.loading")} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <EmptyPlace place={place} />;
  const choose = (row: TaskRow) => {
    void navigate({ to: "/$place/$taskId", params: { place, taskId: row.id }, replace: chosenId !== undefined });
  };
  const more = () => {
    if (!list.isFetching) void list.fetchNextPage();
  };
  const assign = (taskId: number) => {
    const index = rows.findIndex((row) => row.id === taskId);
    const next = rows[index + 1] ?? rows[index - 1];
    if (rows[index]) take(rows[index]);
    if (next !== undefined) choose(next);
  };
  return (
    <TaskList
      place={place}
      rows={rows}
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
  const list = useInfiniteQuery(taskListQuery(place));
  const texts = placeTexts[place];
  const empty = list.data?.pages.every((page) => page.rows.length === 0) === true;
  return (
    <div
      className={panes["panes"]}
      data-detail={taskId !== undefined}
      // with nothing to choose from there is nothing to show beside it
      data-single={empty && taskId === undefined}
    >
      {taskId === undefined ? <ScreenTitle screen={t(texts.title)} /> : null}
      <section className={panes["list"]} aria-labelledby="place-title">
        <div className={panes["head"]}>
          <h1 id="place-title" className={panes["title"]}>
            {t(texts.title)}
          </h1>
          <p className={panes["hint"]}>{t(texts.hint)}</p>
        </div>
        <Rows key={place} place={place} chosenId={taskId} />
      </section>
      <div className={panes["detail"]}>
        <Outlet />
      </div>
    </div>
  );
}
