import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { DecisionChoice, Person, TaskListName, TaskDetail, TaskPriority } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { IntrayError } from "../api/intray-error.ts";
import { type TaskCommand, perform } from "../api/task-commands.ts";
import { keys } from "../api/keys.ts";
import { completeTask, type SentForm, taskQuery } from "../api/task-queries.ts";
import type { Awaited } from "./awaited-job.tsx";
import { useDrafts } from "../forms/drafts.ts";
import { focusList } from "../ui/list-focus.ts";
import { useListView } from "../lists/use-list-view.ts";
import { errorText } from "../text/error-text.ts";
import { priorityTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { type Said, useToast } from "../ui/toast.tsx";
import { useUndo } from "../undo/use-undo.ts";

/** The choice that a form is sent with, and why. */
export interface MadeDecision extends DecisionChoice {
  readonly why: string | null;
}

/** What a person can do with the opened task, and where that leads. */
export function useTaskActions(listName: TaskListName, task: TaskDetail) {
  const { t, formats } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const drafts = useDrafts();
  const { rows, search } = useListView(listName);
  const { offer } = useUndo();
  const doing = useMutation({ mutationFn: perform });
  const completing = useMutation(completeTask);
  const again = useMutation({
    mutationFn: ({ channel, taskId }: { readonly channel: "task.revive" | "task.retry"; readonly taskId: number }) =>
      call(channel, { taskId }),
  });
  const [awaited, setAwaited] = useState<(Awaited & { readonly onContinue: () => void }) | null>(null);
  const { id: taskId, title } = task;

  const [leftList, setLeftList] = useState<TaskListName | null>(null);
  const index = rows.findIndex((row) => row.id === taskId);
  const lastIndex = useRef(index);
  useEffect(() => {
    if (index >= 0) lastIndex.current = index;
  }, [index]);

  /** The row after the task in its list, else the one before: where one goes on when the task leaves the list. */
  const neighbour = (): number | undefined => {
    if (index >= 0) return (rows[index + 1] ?? rows[index - 1])?.id;
    // it has left already, and the next has come to its place
    return (rows[lastIndex.current] ?? rows[lastIndex.current - 1])?.id;
  };
  const goTo = async (next: number | undefined, to: TaskListName = listName) => {
    const params = { listName: to };
    if (next === undefined) await navigate({ to: "/$listName", params, search, replace: true });
    else await navigate({ to: "/$listName/$taskId", params: { ...params, taskId: next }, search, replace: true });
  };
  const goOn = async (next: number | undefined) => {
    // with nothing to go on with, the list must first know that the task has left
    if (next === undefined) await client.invalidateQueries({ queryKey: keys.lists });
    await goTo(next);
    focusList();
  };
  const back = () => void goTo(taskId);
  const fail = (error: Error) => toast(errorText(error, t), "problem");
  const run = (command: TaskCommand, what: string, then?: () => void) =>
    doing.mutate(command, {
      onSuccess: ({ entry }) => {
        offer(what, entry, back);
        if (then !== undefined) setLeftList(listName);
        void client.invalidateQueries({ queryKey: keys.task(taskId) });
        then?.();
      },
      onError: fail,
    });
  /** What was decided about what, and who knows it by now. */
  const saidOf = ({ outcome, tone, why }: MadeDecision, told: Person | null): Said => {
    return {
      text: t("decision.done", { outcome, title: task.processTitle }),
      more: told === null ? null : t("decision.told", { name: told.displayName }),
      tone,
      quote: why,
    };
  };
  const finish = async (
    sent: SentForm,
    decision: MadeDecision | null,
    announce: (next: number | undefined) => Promise<void>,
  ) => {
    const next = neighbour();
    const typed = drafts.get({ taskId });
    typed?.autosave.pause();
    const { entry, processId, awaits, toldRequester } = await completing
      .mutateAsync({ taskId, ...sent, take: task.status === "NEW" })
      .catch(async (error: unknown) => {
        typed?.autosave.resume();
        // what the form says now shows what is in the way
        if (error instanceof IntrayError && error.code === "values.conflict") {
          const { form } = await client.fetchQuery({ ...taskQuery(taskId), staleTime: 0 });
          if (form !== null) typed?.store.rebase(form);
        }
        throw error;
      });
    drafts.sent({ taskId });
    setLeftList(listName);
    const said = decision === null ? t("task.completed", { title }) : saidOf(decision, toldRequester);
    offer(said, entry, () => void reopen(processId, typed));
    if (awaits === null || announce !== goOn) await announce(next);
    else setAwaited({ processId, taskId: awaits, onContinue: () => void goOn(next) });
  };
  /** The task taken back is a new one: what was typed goes with it. */
  const reopen = async (processId: number, typed: ReturnType<typeof drafts.get>) => {
    const process = await call("process.overview", { processId });
    const opened = process.openTasks.findLast((row) => row.node === task.node && row.status === task.status);
    setAwaited(null);
    if (opened === undefined) return;
    if (typed !== undefined) drafts.resume({ taskId: opened.id }, typed);
    const to = task.status === "NEW" ? "queue" : "inbox";
    await navigate({ to: "/$listName/$taskId", params: { listName: to, taskId: opened.id } });
  };
  const takeNext = async () => {
    let page = await call("task.list", { listName: "queue", sort: "due", limit: 1 });
    // a page without rows isn't the last one while it has a next
    while (page.rows.length === 0 && page.next !== undefined) {
      page = await call("task.list", { listName: "queue", limit: 1, after: page.next });
    }
    const [next] = page.rows;
    if (next === undefined) return goOn(neighbour());
    await call("task.assign", { taskId: next.id });
    await navigate({ to: "/$listName/$taskId", params: { listName: "inbox", taskId: next.id }, replace: true });
  };

  return {
    /** The job that follows the form that was sent, while its person looks. */
    awaited,
    busy: doing.isPending || completing.isPending || again.isPending,
    /** Whether the person's own command has taken the task out of the list: then it is known where they go on. */
    isLeaving: leftList === listName,
    goOn: () => void goOn(neighbour()),
    assign: () => {
      const next = listName === "queue" ? neighbour() : undefined;
      run({ channel: "task.assign", input: { taskId } }, t("task.assigned", { title }), () => {
        if (next !== undefined) void goOn(next);
        // the last of the queue: what is there to do is in the inbox
        else void navigate({ to: "/$listName/$taskId", params: { listName: "inbox", taskId } });
      });
    },
    unassign: () => {
      const next = neighbour();
      run({ channel: "task.unassign", input: { taskId } }, t("task.unassigned", { title }), () => void goOn(next));
    },
    reassign: (person: { readonly id: number; readonly displayName: string }) => {
      const next = neighbour();
      const said = t("task.reassigned", { title, name: person.displayName });
      run({ channel: "task.reassign", input: { taskId, personId: person.id } }, said, () => void goOn(next));
    },
    setDue: (due: number | null) => {
      const when = due === null ? "" : formats.dateTime(due);
      const said = due === null ? t("task.due-removed", { title }) : t("task.due-changed", { title, when });
      run({ channel: "task.setDue", input: { taskId, due } }, said);
    },
    setPriority: (priority: TaskPriority) => {
      const said = t("task.priority-changed", { title, priority: t(priorityTexts[priority]) });
      run({ channel: "task.setPriority", input: { taskId, priority } }, said);
    },
    cancel: () => {
      const next = neighbour();
      run({ channel: "task.cancel", input: { taskId } }, t("task.canceled", { title }), () => void goOn(next));
    },
    undo: () => run({ channel: "task.undo", input: { taskId } }, t("task.undone", { title })),
    revive: () =>
      again.mutate(
        { channel: "task.revive", taskId },
        { onSuccess: () => toast(t("task.revived", { title })), onError: fail },
      ),
    retry: () =>
      again.mutate(
        { channel: "task.retry", taskId },
        { onSuccess: () => toast(t("task.retried", { title })), onError: fail },
      ),
    /** Rejects when main refuses the values. */
    complete: (sent: SentForm, decision: MadeDecision | null) => finish(sent, decision, goOn),
    /** The same, and takes the task of the queue that is due first. */
    completeAndTakeNext: (sent: SentForm, decision: MadeDecision | null) => finish(sent, decision, takeNext),
  };
}

export type TaskActions = ReturnType<typeof useTaskActions>;
