import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { FormValues, Place, TaskDetail } from "../../engine/contract/index.ts";
import { assignTask, completeTask, taskListQuery, unassignTask } from "../api/task-queries.ts";
import { useDrafts } from "../forms/drafts.ts";
import { focusList } from "../inbox/list-focus.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

/** Where a half-filled form of a task is kept. */
export function taskDraftKey(taskId: number): string {
  return `task:${taskId}`;
}

/** The row after the task in its list, else the one before: where one goes on when the task leaves the list. */
function useNeighbour(place: Place) {
  const client = useQueryClient();
  return (taskId: number): number | undefined => {
    const rows = client.getQueryData(taskListQuery(place).queryKey)?.pages.flatMap((page) => page.rows) ?? [];
    const index = rows.findIndex((row) => row.id === taskId);
    return index < 0 ? undefined : (rows[index + 1] ?? rows[index - 1])?.id;
  };
}

/** What a person can do with the opened task, and where that leads. */
export function useTaskActions(place: Place, task: TaskDetail) {
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const drafts = useDrafts();
  const neighbour = useNeighbour(place);
  const assigning = useMutation(assignTask);
  const unassigning = useMutation(unassignTask);
  const completing = useMutation(completeTask);

  const goOn = async (next: number | undefined) => {
    if (next === undefined) await navigate({ to: "/$place", params: { place }, replace: true });
    else await navigate({ to: "/$place/$taskId", params: { place, taskId: next }, replace: true });
    focusList();
  };
  const { id: taskId, title } = task;
  return {
    busy: assigning.isPending || unassigning.isPending || completing.isPending,
    assign: () =>
      assigning.mutate(taskId, {
        onSuccess: () => toast(t("task.assigned", { title })),
        onError: (error) => toast(errorText(error, t), "problem"),
        // the task is the person's own now, so it is shown among their own
        onSettled: (assigned) => {
          if (assigned !== undefined) void navigate({ to: "/$place/$taskId", params: { place: "inbox", taskId } });
        },
      }),
    unassign: () => {
      const next = neighbour(taskId);
      unassigning.mutate(taskId, {
        onSuccess: () => {
          toast(t("task.unassigned", { title }));
          void goOn(next);
        },
        onError: (error) => toast(errorText(error, t), "problem"),
      });
    },
    /** Rejects when main refuses the values. */
    complete: async (values: FormValues) => {
      const next = neighbour(taskId);
      await completing.mutateAsync({ taskId, values });
      drafts.discard(taskDraftKey(taskId));
      toast(t("task.completed", { title }));
      await goOn(next);
    },
  };
}
